using System.Text;
using Aloi.Standards.OpenBadges2;
using Aloi.Standards.Tests.OpenBadges2;
using Aloi.Standards.Verification;

namespace Aloi.Standards.Tests.Hostile;

/// <summary>
/// Assertions of Open Badges 2.0. A hosted one counts as it is published at its address, so the copy that is handed over must be that one; a
/// signed one is a token.
/// </summary>
internal sealed class OldBadgeFormat(bool isSigned) : Format
{
    private OldWeb _web = OldBadge.Web();

    public override string Name => isSigned ? "Open Badges 2.0, signed" : "Open Badges 2.0, hosted";

    public override byte[] Make(Random random)
    {
        var assertion = (isSigned ? OldBadge.SignedAssertion : OldBadge.Assertion) with { Narrative = $"Seen {random.Next()} times." };
        assertion = random.Next(2) == 0 ? assertion with { Evidence = [] } : assertion;
        var document = isSigned
            ? Encoding.ASCII.GetBytes(OpenBadges2Writer.Sign(assertion, OldBadge.Rsa))
            : OpenBadges2Writer.WriteAssertion(assertion);
        _web = isSigned ? OldBadge.Web() : OldBadge.Web().With(OldBadge.AssertionId, document);
        return document;
    }

    public override Judgement Judge(byte[] document) =>
        Judgement.Of(
            OpenBadge2Verifier
                .VerifyAsync(document, new VerificationSettings { Now = OldBadge.Issued.AddDays(30), Documents = _web })
                .GetAwaiter()
                .GetResult()
        );

    public override string? WhyNeutral(byte[] sample, byte[] changed) =>
        isSigned
            ? changed.AsSpan().Trim(" \t\r\n"u8).SequenceEqual(sample)
                ? "blank space around"
                : null
            : SameStatements.AreSameJson(sample, changed)
                ? "the same JSON"
                : ShowsWhatIsPublished(changed)
                    ? "what is published is shown, and not the copy"
                    : null;

    // Whoever has nothing but the address is shown the same.
    private bool ShowsWhatIsPublished(byte[] changed)
    {
        var published = Judge(Encoding.ASCII.GetBytes(OldBadge.AssertionId));
        return published.IsValid && string.Equals(published.Shown, Judge(changed).Shown, StringComparison.Ordinal);
    }

    public override IEnumerable<Edit> Fields(byte[] sample, Random random) =>
        isSigned ? TokenEdits.Of(Encoding.ASCII.GetString(sample), random) : JsonEdits.Of(sample, random);
}
