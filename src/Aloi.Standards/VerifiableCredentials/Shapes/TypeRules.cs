using System.Text.Json;
using Aloi.Standards.Json;

namespace Aloi.Standards.VerifiableCredentials;

/// <summary>The types of a document and of what stands in it (VC Data Model 2.0 section 4.5).</summary>
internal static class TypeRules
{
    /// <summary>One or more types, one of them this.</summary>
    internal static void CheckContains(JsonElement document, string required, CredentialFindings findings)
    {
        if (CheckPresent(document, "", findings) && !JsonMembers.HasText(document, "type", required))
        {
            findings.Add("/type", "wrong-type", CredentialShapeSentences.MustContain("/type", required));
        }
    }

    /// <summary>One or more types, whichever they are; false when there is none to look at.</summary>
    internal static bool CheckPresent(JsonElement owner, string pointer, CredentialFindings findings)
    {
        var place = pointer + "/type";
        if (JsonMembers.Member(owner, "type") is null)
        {
            findings.Missing(place);
            return false;
        }

        if (JsonMembers.Texts(owner, "type") is not { Count: > 0 } types || types.Any(string.IsNullOrWhiteSpace))
        {
            findings.WrongForm(place, CredentialShapeSentences.Texts);
            return false;
        }

        return true;
    }
}
