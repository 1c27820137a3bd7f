namespace Aloi.Standards.Verification;

/// <summary>Some steps in their order.</summary>
internal sealed class VerificationPipeline(params IVerificationStep[] steps)
{
    public async ValueTask RunAsync(Examination examination, CancellationToken cancellation)
    {
        foreach (var step in steps)
        {
            await step.RunAsync(examination, cancellation);
        }
    }

    /// <summary>Runs the steps and answers what they say together.</summary>
    public async ValueTask<VerificationResult> ConcludeAsync(Examination examination, CancellationToken cancellation)
    {
        await RunAsync(examination, cancellation);
        return new VerificationReport(examination.Checks, examination.Summary).Result;
    }
}
