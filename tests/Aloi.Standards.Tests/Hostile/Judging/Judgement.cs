using Aloi.Standards.Verification;

namespace Aloi.Standards.Tests.Hostile;

/// <summary>What a verifier made of a document.</summary>
/// <param name="Result">Its conclusion.</param>
/// <param name="Codes">The codes of its lines, or what it said otherwise; two documents that mean the same have the same.</param>
/// <param name="Shown">What a reader is shown, as a text to compare; the order of what has no order is taken out.</param>
internal sealed record Judgement(VerificationResult Result, string Codes, string Shown)
{
    public bool IsValid => Result == VerificationResult.Valid;

    public static Judgement Of(VerificationReport report) =>
        new(
            report.Result,
            string.Join(' ', report.Checks.Select(c => c.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)),
            Reading.Of(report.Credential)
        );

    public static Judgement Of(bool isValid, string shown) =>
        new(isValid ? VerificationResult.Valid : VerificationResult.Invalid, "", shown);
}
