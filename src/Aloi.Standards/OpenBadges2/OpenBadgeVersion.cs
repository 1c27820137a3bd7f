using System.Text.Json;
using Aloi.Standards.Json;

namespace Aloi.Standards.OpenBadges2;

/// <summary>The releases of Open Badges, told apart by their documents (Open Badges 0.5 to 2.1, as their contexts and members tell: Open Badges 2.0, Versions).</summary>
public enum OpenBadgeRelease
{
    /// <summary>No document of Open Badges that is known here.</summary>
    None,

    /// <summary>0.5: everything in one object, with <c>issued_on</c> and an issuer with an <c>origin</c>.</summary>
    Version05,

    /// <summary>1.0: an assertion with <c>uid</c> and <c>verify</c>, without context.</summary>
    Version10,

    /// <summary>1.1: the context <c>https://w3id.org/openbadges/v1</c>.</summary>
    Version11,

    /// <summary>2.0 and 2.1, which have one data model: the context <c>https://w3id.org/openbadges/v2</c>.</summary>
    Version20,

    /// <summary>3.0: a verifiable credential.</summary>
    Version30,
}

/// <summary>Recognises the release that a document belongs to, by its context and, before there was one, by its members.</summary>
public static class OpenBadgeVersion
{
    /// <summary>The context of Open Badges 2.0 (section "Open Badges in Linked Data").</summary>
    public const string Context20 = "https://w3id.org/openbadges/v2";

    /// <summary>The context of Open Badges 1.1.</summary>
    public const string Context11 = "https://w3id.org/openbadges/v1";

    private static readonly string[] Second =
    [
        Context20,
        "http://w3id.org/openbadges/v2",
        "https://openbadgespec.org/v2/context.json",
        "https://purl.imsglobal.org/spec/ob/v2p0/context.json",
        "https://purl.imsglobal.org/spec/ob/v2p1/ob_v2p1.jsonld",
    ];

    private static readonly string[] First = [Context11, "http://w3id.org/openbadges/v1", "https://openbadgespec.org/v1/context.json"];

    /// <summary>
    /// The release of a document. A verifiable credential is one whatever else its context names. Nothing is checked beyond what tells the
    /// releases apart.
    /// </summary>
    public static OpenBadgeRelease Recognise(JsonElement document)
    {
        if (document.ValueKind != JsonValueKind.Object)
        {
            return OpenBadgeRelease.None;
        }

        return JsonMembers.Member(document, "@context") is null ? WithoutContext(document)
            : Names(
                document,
                c => c.StartsWith("https://www.w3.org/", StringComparison.Ordinal) && c.Contains("/credentials/v", StringComparison.Ordinal)
            )
                ? OpenBadgeRelease.Version30
            : Names(document, Second.Contains) ? OpenBadgeRelease.Version20
            : Names(document, First.Contains) ? OpenBadgeRelease.Version11
            : OpenBadgeRelease.None;
    }

    // A context may also hold definitions of its own; they do not change which release it is.
    private static bool Names(JsonElement document, Func<string, bool> isKnown)
    {
        var context = JsonMembers.Member(document, "@context")!.Value;
        if (context.ValueKind != JsonValueKind.Array)
        {
            return JsonMembers.Text(context) is { } one && isKnown(one);
        }

        foreach (var item in context.EnumerateArray())
        {
            if (JsonMembers.Text(item) is { } text && isKnown(text))
            {
                return true;
            }
        }

        return false;
    }

    private static OpenBadgeRelease WithoutContext(JsonElement document)
    {
        if (JsonMembers.Member(document, "badge") is not { } badge || JsonMembers.Member(document, "recipient") is null)
        {
            return OpenBadgeRelease.None;
        }

        var isFirstRelease =
            JsonMembers.Member(document, "issued_on") is not null
            || (JsonMembers.Member(badge, "issuer") is { } issuer && JsonMembers.Member(issuer, "origin") is not null);
        return isFirstRelease ? OpenBadgeRelease.Version05
            : JsonMembers.Member(document, "verify") is not null || JsonMembers.Member(document, "uid") is not null
                ? OpenBadgeRelease.Version10
            : OpenBadgeRelease.None;
    }
}
