using Aloi.Standards.OpenBadges2;

namespace Aloi.Standards.Verification;

/// <summary>The assertion has what the specification requires (Open Badges 2.0, section "Data Validation").</summary>
internal sealed class AssertionShapeStep : IAssertionStep
{
    public ValueTask<bool> RunAsync(AssertionExamination examination, CancellationToken cancellation)
    {
        var (assertion, findings) = OpenBadges2Reader.ReadAssertion(examination.Document);
        examination.Assertion = assertion;
        foreach (var finding in findings)
        {
            var isMissing = finding.Fault == BadgeFault.Missing;
            examination.Fail(
                isMissing ? "ob2.missing" : "ob2.malformed",
                isMissing ? OpenBadge2Sentences.Missing(finding.Pointer) : OpenBadge2Sentences.Malformed(finding.Pointer),
                finding.Pointer
            );
        }

        if (assertion is not null)
        {
            examination.Pass("ob2.shape", OpenBadge2Sentences.Shape, "Open Badges 2.0");
        }

        return ValueTask.FromResult(assertion is not null);
    }
}
