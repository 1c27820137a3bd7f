using System.Text.Json;
using Aloi.Standards.Json;

namespace Aloi.Standards.OpenBadges;

/// <summary>
/// Whether a document has the members that Open Badges 3.0 (appendix B) requires of an AchievementCredential or an EndorsementCredential,
/// and whether the values have the published forms. Badges on VC Data Model 1.1 and 2.0 are accepted.
/// </summary>
public static class OpenBadgeShape
{
    private static readonly Sentence ContextList = new(
        "une liste : d’abord celui des Verifiable Credentials, puis celui d’Open Badges 3.0",
        "a list: first that of Verifiable Credentials, then that of Open Badges 3.0"
    );

    /// <summary>The findings, in document order; none means that the shape is right.</summary>
    public static IReadOnlyList<ShapeFinding> Check(JsonElement document)
    {
        var findings = new ShapeFindings();
        if (document.ValueKind != JsonValueKind.Object)
        {
            findings.WrongForm("", new("un objet JSON", "a JSON object"));
            return findings.All;
        }

        var isFirstVersion = CheckContexts(document, findings);
        CredentialForm(document, isFirstVersion, findings).Check(document, "", findings);
        return findings.All;
    }

    private static Form CredentialForm(JsonElement document, bool isFirstVersion, ShapeFindings findings)
    {
        if (ObjectForm.HasType(document, "EndorsementCredential"))
        {
            return isFirstVersion ? CredentialForms.EndorsementOfOne : CredentialForms.Endorsement;
        }

        if (!ObjectForm.HasType(document, "OpenBadgeCredential") && !ObjectForm.HasType(document, "AchievementCredential"))
        {
            findings.WrongType("/type", "OpenBadgeCredential");
        }

        return isFirstVersion ? CredentialForms.AchievementOfOne : CredentialForms.Achievement;
    }

    /// <summary>Checks the contexts and answers whether the credential says it follows VC Data Model 1.1.</summary>
    private static bool CheckContexts(JsonElement document, ShapeFindings findings)
    {
        if (JsonMembers.Member(document, "@context") is not { } contexts)
        {
            findings.Missing("/@context");
            return false;
        }

        if (contexts.ValueKind != JsonValueKind.Array || contexts.GetArrayLength() < 2)
        {
            findings.WrongForm("/@context", ContextList);
            return false;
        }

        var isFirstVersion = JsonMembers.Text(contexts[0]) is OpenBadgeContexts.CredentialsV1;
        if (!isFirstVersion && JsonMembers.Text(contexts[0]) is not OpenBadgeContexts.CredentialsV2)
        {
            findings.WrongContext("/@context/0", OpenBadgeContexts.CredentialsV2);
        }

        if (!IsOpenBadges(JsonMembers.Text(contexts[1]) ?? ""))
        {
            findings.WrongContext("/@context/1", OpenBadgeContexts.OpenBadges);
        }

        return isFirstVersion;
    }

    private static bool IsOpenBadges(string context) =>
        context.StartsWith(OpenBadgeContexts.OpenBadgesPrefix, StringComparison.Ordinal)
        && context.EndsWith(".json", StringComparison.Ordinal);
}
