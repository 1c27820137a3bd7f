using Aloi.Standards.VerifiableCredentials;

namespace Aloi.Standards.Verification;

/// <summary>The related resources that are at hand are the ones that the issuer meant (VC Data Model 2.0 section 5.3).</summary>
internal sealed class RelatedResourceStep : IVerificationStep
{
    public ValueTask RunAsync(Examination examination, CancellationToken cancellation)
    {
        foreach (var finding in RelatedResources.Check(examination.Document, examination.Settings.Contexts))
        {
            examination.Fail($"shape.{finding.Code}", finding.Message, finding.Pointer);
        }

        return ValueTask.CompletedTask;
    }
}
