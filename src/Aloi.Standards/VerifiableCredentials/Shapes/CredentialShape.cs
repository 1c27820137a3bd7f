using System.Text.Json;
using Aloi.Standards.Json;
using Aloi.Standards.OpenBadges;

namespace Aloi.Standards.VerifiableCredentials;

/// <summary>
/// Whether a document has the form that every verifiable credential has, badge or not (VC Data Model 2.0 sections 4 and 5; 1.1 sections 4 and 5 where
/// the first context is that of 1.1). What a credential says beyond that is not looked at.
/// </summary>
public static class CredentialShape
{
    /// <summary>The context that comes first in credentials and presentations of VC Data Model 1.1.</summary>
    public const string FirstVersion = OpenBadgeContexts.CredentialsV1;

    /// <summary>The context that comes first in credentials and presentations of VC Data Model 2.0.</summary>
    public const string SecondVersion = OpenBadgeContexts.CredentialsV2;

    /// <summary>
    /// The findings; none means that the form is right. Codes are those of <see cref="ShapeFinding"/>, and <c>empty</c>, <c>ends-before-it-starts</c>,
    /// <c>not-unique</c>, <c>no-digest</c>.
    /// </summary>
    public static IReadOnlyList<ShapeFinding> Check(JsonElement credential)
    {
        var findings = new CredentialFindings();
        if (credential.ValueKind != JsonValueKind.Object)
        {
            findings.WrongForm("", CredentialShapeSentences.AnObject);
            return findings.All;
        }

        var isFirstVersion = ContextRules.Check(credential, findings);
        TypeRules.CheckContains(credential, "VerifiableCredential", findings);
        PartyRules.CheckId(credential, "", findings);
        TextRules.Check(credential, "", isFirstVersion, findings);
        PartyRules.CheckIssuer(credential, isFirstVersion, findings);
        PartyRules.CheckSubjects(credential, findings);
        PeriodRules.Check(credential, isFirstVersion, findings);
        ServiceRules.Check(credential, isFirstVersion, findings);
        ResourceRules.Check(credential, findings);
        return findings.All;
    }

    /// <summary>Whether the document says that it follows VC Data Model 1.1.</summary>
    internal static bool IsFirstVersion(JsonElement document) =>
        JsonMembers.Member(document, "@context") is { } contexts && First(contexts) is FirstVersion;

    internal static string? First(JsonElement contexts) =>
        contexts.ValueKind != JsonValueKind.Array ? JsonMembers.Text(contexts)
        : contexts.GetArrayLength() > 0 ? JsonMembers.Text(contexts[0])
        : null;
}
