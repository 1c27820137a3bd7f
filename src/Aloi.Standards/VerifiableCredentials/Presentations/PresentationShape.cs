using System.Text.Json;
using Aloi.Standards.Json;
using Aloi.Standards.OpenBadges;

namespace Aloi.Standards.VerifiableCredentials;

/// <summary>
/// Whether a document has the form of a verifiable presentation (VC Data Model 2.0 section 4.13, and 1.1 section 4.10). The credentials in it are
/// not looked into.
/// </summary>
public static class PresentationShape
{
    private const int MostLookedAt = 1000;

    /// <summary>The findings; none means that the form is right. The codes are those of <see cref="CredentialShape.Check"/>.</summary>
    public static IReadOnlyList<ShapeFinding> Check(JsonElement presentation)
    {
        var findings = new CredentialFindings();
        if (presentation.ValueKind != JsonValueKind.Object)
        {
            findings.WrongForm("", CredentialShapeSentences.AnObject);
            return findings.All;
        }

        ContextRules.Check(presentation, findings);
        TypeRules.CheckContains(presentation, "VerifiablePresentation", findings);
        PartyRules.CheckId(presentation, "", findings);
        if (JsonMembers.Member(presentation, "holder") is { } holder)
        {
            PartyRules.CheckParty(holder, "/holder", findings);
        }

        foreach (var (index, credential) in CredentialsOf(presentation).Take(MostLookedAt).Index())
        {
            if (credential.ValueKind != JsonValueKind.Object)
            {
                findings.WrongForm($"/verifiableCredential/{index}", CredentialShapeSentences.AnObject);
            }
        }

        return findings.All;
    }

    /// <summary>The credentials of a presentation in their order: none, one, or those of a list.</summary>
    public static IReadOnlyList<JsonElement> CredentialsOf(JsonElement presentation) =>
        JsonMembers.Member(presentation, "verifiableCredential") switch
        {
            null => [],
            { ValueKind: JsonValueKind.Array } list => [.. list.EnumerateArray()],
            { } one => [one],
        };
}
