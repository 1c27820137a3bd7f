using System.Text.Json;
using Aloi.Standards.Json;

namespace Aloi.Standards.VerifiableCredentials;

/// <summary>Names and descriptions of the credential and of its issuer (VC Data Model 2.0 sections 4.6 and 11.1).</summary>
internal static class TextRules
{
    internal static void Check(JsonElement owner, string pointer, bool isFirstVersion, CredentialFindings findings)
    {
        // VC Data Model 1.1 gives neither member a meaning.
        if (isFirstVersion)
        {
            return;
        }

        ReadOnlySpan<string> names = ["name", "description"];
        foreach (var name in names)
        {
            if (JsonMembers.Member(owner, name) is { } value && !IsText(value))
            {
                findings.WrongForm($"{pointer}/{name}", CredentialShapeSentences.LanguageText);
            }
        }
    }

    private static bool IsText(JsonElement value) =>
        value.ValueKind == JsonValueKind.Array
            ? value.GetArrayLength() > 0 && value.EnumerateArray().All(IsLanguageValue)
            : JsonMembers.Text(value) is not null || IsLanguageValue(value);

    private static bool IsLanguageValue(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object || JsonMembers.Text(value, "@value") is null)
        {
            return false;
        }

        foreach (var member in value.EnumerateObject())
        {
            var isKnown = JsonMembers.Is(member, "@value") || JsonMembers.Is(member, "@language") || JsonMembers.Is(member, "@direction");
            if (!isKnown || JsonMembers.Text(member.Value) is null)
            {
                return false;
            }
        }

        return JsonMembers.Text(value, "@direction") is null or "ltr" or "rtl";
    }
}
