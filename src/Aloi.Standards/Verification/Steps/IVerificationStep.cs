namespace Aloi.Standards.Verification;

/// <summary>One point of Open Badges 3.0, section 8.1: looks at one thing and writes one line or more.</summary>
internal interface IVerificationStep
{
    ValueTask RunAsync(Examination examination, CancellationToken cancellation);
}
