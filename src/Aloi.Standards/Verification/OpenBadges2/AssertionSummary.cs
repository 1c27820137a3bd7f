using System.Text.Json;
using Aloi.Standards.OpenBadges;

namespace Aloi.Standards.Verification;

/// <summary>What an assertion says, in the terms of 3.0, for display. Texts are cleaned as those of 3.0 are.</summary>
internal static class AssertionSummary
{
    public static OpenBadgeSummary Of(AssertionExamination examination)
    {
        var (assertion, badge, issuer) = (examination.Document, examination.BadgeDocument, examination.IssuerDocument);
        badge = badge.ValueKind == JsonValueKind.Object ? badge : assertion.Member("badge");
        issuer = issuer.ValueKind == JsonValueKind.Object ? issuer : badge.Member("issuer");
        var criteria = badge.Member("criteria").One();
        return new OpenBadgeSummary
        {
            Id = assertion.Text("id"),
            Title = badge.Text("name"),
            Description = badge.Text("description"),
            AchievementId = badge.Identifier(),
            Image = badge.Member("image").One().Identifier().AsLink(),
            Issuer = new IssuerSummary(issuer.Identifier(), issuer.Text("name"), issuer.Text("url").AsLink()),
            Holder = Holder(assertion.Member("recipient")),
            Criteria = criteria.Text("narrative"),
            CriteriaUrl = criteria.Identifier().AsLink(),
            AwardedDate = assertion.Instant("issuedOn"),
            ValidFrom = assertion.Instant("issuedOn"),
            ValidUntil = assertion.Instant("expires"),
            Evidence = [.. assertion.Member("evidence").Set().Select(Evidence)],
            Alignments = [.. badge.Member("alignment").Set().Select(Alignment)],
        };
    }

    // An address in clear is somebody's: it is not put on a page by a summary.
    private static HolderSummary Holder(JsonElement recipient) =>
        new(null, null, recipient.Member("hashed").ValueKind == JsonValueKind.True);

    private static EvidenceSummary Evidence(JsonElement evidence)
    {
        var id = evidence.Identifier();
        return new EvidenceSummary(
            id,
            id.AsLink(),
            evidence.Text("name"),
            evidence.Text("narrative") ?? evidence.Text("description"),
            evidence.Text("genre")
        );
    }

    private static AlignmentSummary Alignment(JsonElement alignment) =>
        new(alignment.Text("targetName"), alignment.Text("targetUrl"), alignment.Text("targetFramework"), alignment.Text("targetCode"));
}
