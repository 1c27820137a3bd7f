using System.Text.Json;
using Aloi.Standards.Json;

namespace Aloi.Standards.OpenBadges;

/// <summary>The contexts that a credential begins with, in their order (Open Badges 3.0, section 7.1; CLR Standard 2.0, appendix B).</summary>
/// <param name="required">What each context after the first begins with, and the one to name when it is not there.</param>
/// <param name="list">The same in words.</param>
internal sealed class ContextForm(IReadOnlyList<(string Prefix, string Expected)> required, Sentence list)
{
    /// <summary>The contexts of badges and endorsements.</summary>
    public static ContextForm OpenBadges { get; } =
        new(
            [(OpenBadgeContexts.OpenBadgesPrefix, OpenBadgeContexts.OpenBadges)],
            new(
                "une liste : d’abord celui des Verifiable Credentials, puis celui d’Open Badges 3.0",
                "a list: first that of Verifiable Credentials, then that of Open Badges 3.0"
            )
        );

    /// <summary>Checks the contexts and answers whether the credential says it follows VC Data Model 1.1.</summary>
    public bool Check(JsonElement document, string pointer, ShapeFindings findings)
    {
        var place = pointer + "/@context";
        if (JsonMembers.Member(document, "@context") is not { } contexts)
        {
            findings.Missing(place);
            return false;
        }

        if (contexts.ValueKind != JsonValueKind.Array || contexts.GetArrayLength() <= required.Count)
        {
            findings.WrongForm(place, list);
            return false;
        }

        var isFirstVersion = JsonMembers.Text(contexts[0]) is OpenBadgeContexts.CredentialsV1;
        if (!isFirstVersion && JsonMembers.Text(contexts[0]) is not OpenBadgeContexts.CredentialsV2)
        {
            findings.WrongContext(place + "/0", OpenBadgeContexts.CredentialsV2);
        }

        for (var i = 0; i < required.Count; i++)
        {
            CheckOne(contexts[i + 1], required[i], $"{place}/{i + 1}", findings);
        }

        CheckOthers(contexts, place, findings);
        return isFirstVersion;
    }

    private static void CheckOne(JsonElement context, (string Prefix, string Expected) wanted, string place, ShapeFindings findings)
    {
        var text = JsonMembers.Text(context) ?? "";
        if (!text.StartsWith(wanted.Prefix, StringComparison.Ordinal) || !text.EndsWith(".json", StringComparison.Ordinal))
        {
            findings.WrongContext(place, wanted.Expected);
        }
    }

    private void CheckOthers(JsonElement contexts, string place, ShapeFindings findings)
    {
        for (var i = required.Count + 1; i < contexts.GetArrayLength() && !findings.IsFull; i++)
        {
            if (contexts[i].ValueKind is not (JsonValueKind.String or JsonValueKind.Object))
            {
                findings.WrongForm($"{place}/{i}", new("une adresse ou un objet", "an address or an object"));
            }
        }
    }
}
