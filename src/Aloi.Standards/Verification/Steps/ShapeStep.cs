using Aloi.Standards.OpenBadges;

namespace Aloi.Standards.Verification;

/// <summary>The document is the kind of credential it says it is; every finding is a line of its own.</summary>
internal sealed class ShapeStep : IVerificationStep
{
    public ValueTask RunAsync(Examination examination, CancellationToken cancellation)
    {
        var findings = OpenBadgeShape.Check(examination.Document);
        foreach (var finding in findings)
        {
            examination.Fail($"shape.{finding.Code}", finding.Message, finding.Pointer);
        }

        if (findings.Count == 0)
        {
            examination.Pass("shape.conforms", DocumentSentences.ShapeConforms, "Open Badges 3.0");
        }

        return ValueTask.CompletedTask;
    }
}
