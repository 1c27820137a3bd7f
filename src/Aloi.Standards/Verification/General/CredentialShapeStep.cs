using Aloi.Standards.VerifiableCredentials;

namespace Aloi.Standards.Verification;

/// <summary>The document has the form that every verifiable credential has; every finding is a line of its own.</summary>
internal sealed class CredentialShapeStep : IVerificationStep
{
    public ValueTask RunAsync(Examination examination, CancellationToken cancellation)
    {
        var findings = CredentialShape.Check(examination.Document);
        foreach (var finding in findings)
        {
            examination.Fail($"shape.{finding.Code}", finding.Message, finding.Pointer);
        }

        if (findings.Count == 0)
        {
            var version = CredentialShape.IsFirstVersion(examination.Document) ? "VC Data Model 1.1" : "VC Data Model 2.0";
            examination.Pass("shape.conforms", GeneralSentences.ShapeConforms, version);
        }

        return ValueTask.CompletedTask;
    }
}
