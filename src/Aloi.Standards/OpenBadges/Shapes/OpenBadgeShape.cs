using System.Text.Json;

namespace Aloi.Standards.OpenBadges;

/// <summary>
/// Whether a document has the members that Open Badges 3.0 (appendix B) requires of an AchievementCredential or an EndorsementCredential,
/// and whether the values have the published forms. It needs no schema document, and asks for at least what the published schema asks;
/// addresses must be absolute and types must name the class, which the schema leaves open. Badges on VC Data Model 1.1 and 2.0 are accepted.
/// </summary>
public static class OpenBadgeShape
{
    /// <summary>The findings, in document order; none means that the shape is right.</summary>
    public static IReadOnlyList<ShapeFinding> Check(JsonElement document)
    {
        var findings = new ShapeFindings();
        if (document.ValueKind != JsonValueKind.Object)
        {
            findings.WrongForm("", new("un objet JSON", "a JSON object"));
            return findings.All;
        }

        var isFirstVersion = ContextForm.OpenBadges.Check(document, "", findings);
        CredentialForm(document, isFirstVersion, findings).Check(document, "", findings);
        return findings.All;
    }

    private static Form CredentialForm(JsonElement document, bool isFirstVersion, ShapeFindings findings)
    {
        if (ObjectForm.HasType(document, "EndorsementCredential"))
        {
            return CredentialForms.Endorsement(isFirstVersion);
        }

        if (!ObjectForm.HasType(document, "OpenBadgeCredential") && !ObjectForm.HasType(document, "AchievementCredential"))
        {
            findings.WrongType("/type", "OpenBadgeCredential");
        }

        return CredentialForms.Achievement(isFirstVersion);
    }
}
