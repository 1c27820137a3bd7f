namespace Aloi.Standards.Verification;

/// <summary>One point of the verification of an assertion (Open Badges 2.0, section "Verification").</summary>
internal interface IAssertionStep
{
    /// <summary>Looks at one thing and writes its lines. False when nothing after it has anything left to look at.</summary>
    ValueTask<bool> RunAsync(AssertionExamination examination, CancellationToken cancellation);
}
