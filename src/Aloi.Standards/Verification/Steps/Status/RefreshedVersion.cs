using System.Text.Json;
using Aloi.Standards.Jcs;
using Aloi.Standards.Json;
using Aloi.Standards.VerifiableCredentials;

namespace Aloi.Standards.Verification;

/// <summary>How what a refresh service gave stands to the document at hand.</summary>
internal static class RefreshedVersion
{
    internal enum Relation
    {
        /// <summary>The same credential, with other content or proofs.</summary>
        Newer,

        /// <summary>The same document.</summary>
        Same,

        /// <summary>The same credential, from before this one.</summary>
        Older,

        /// <summary>Another credential, or one of another issuer.</summary>
        Another,
    }

    /// <summary>Same id and same issuer make the same credential; the beginning of validity says which one is newer.</summary>
    internal static Relation Compare(Examination old, Examination found)
    {
        var id = JsonMembers.Text(old.Document, "id");
        if (
            id is null
            || !string.Equals(id, JsonMembers.Text(found.Document, "id"), StringComparison.Ordinal)
            || !string.Equals(old.Issuer, found.Issuer, StringComparison.Ordinal)
        )
        {
            return Relation.Another;
        }

        if (IsSame(old.Document, found.Document))
        {
            return Relation.Same;
        }

        return Beginning(found.Document) < Beginning(old.Document) ? Relation.Older : Relation.Newer;
    }

    /// <summary>Whether the signatures hold and are the issuer's. Dates and status may say no: then that is what is new.</summary>
    internal static bool IsSignedByIssuer(Examination found) =>
        ServedCredential.IsSignedByIssuer(found)
        && !found.Checks.Any(check => check is { State: not CheckState.Passed, Weight: CheckWeight.Decides, Family: "shape" });

    private static DateTimeOffset? Beginning(JsonElement document)
    {
        var text = JsonMembers.Member(document, "validFrom") ?? JsonMembers.Member(document, "issuanceDate");
        return text is { } value && CredentialInstant.TryParse(JsonMembers.Text(value), out var instant) ? instant : null;
    }

    private static bool IsSame(JsonElement one, JsonElement other)
    {
        try
        {
            return JsonCanonicalizer.Canonicalize(one).AsSpan().SequenceEqual(JsonCanonicalizer.Canonicalize(other));
        }
        catch (JcsException)
        {
            return false;
        }
    }
}
