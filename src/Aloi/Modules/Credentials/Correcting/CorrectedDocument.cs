using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Aloi.Platform;
using Aloi.Standards.OpenBadges;

namespace Aloi.Modules.Credentials.Correcting;

/// <summary>
/// A signed document with the holder's name set right and everything else as it was: what was proven, on what and when is not corrected here,
/// and what the achievement or the issuer is called today is of no interest.
/// </summary>
internal static class CorrectedDocument
{
    /// <summary>Whether the document bears a name, openly or hashed, that is not this one.</summary>
    public static bool IsWrong(ReadOnlyMemory<byte> signed, string name) =>
        name.Length > 0 && Names(JsonNode.Parse(signed.Span)!.AsObject()).Any(identity => !Matches(identity, name));

    /// <summary>The document to be signed anew: no signature, the right name, its own place in a status list, the issuer of today's key.</summary>
    public static byte[] Make(ReadOnlyMemory<byte> signed, string name, string issuer, BitstringStatusEntry? status, Ids ids)
    {
        var document = JsonNode.Parse(signed.Span)!.AsObject();
        document.Remove("proof");
        document["issuer"]!["id"] = issuer;
        foreach (var identity in Names(document))
        {
            Write(
                identity,
                IsHashed(identity) ? HashedIdentity.Hash(IdentityObject.NameType, name, ids.NewSecret()) : IdentityObject.ClearName(name)
            );
        }

        if (status is not null)
        {
            document["credentialStatus"] = new JsonObject
            {
                ["type"] = "BitstringStatusListEntry",
                ["statusPurpose"] = status.Purpose,
                ["statusListIndex"] = status.Index.ToString(CultureInfo.InvariantCulture),
                ["statusListCredential"] = status.ListCredential,
            };
        }

        return Encoding.UTF8.GetBytes(document.ToJsonString());
    }

    /// <summary>A list of one may be written without brackets.</summary>
    private static IEnumerable<JsonObject> Names(JsonObject document)
    {
        var identifiers = document["credentialSubject"]?["identifier"];
        var all =
            identifiers is JsonArray list ? list.OfType<JsonObject>()
            : identifiers is JsonObject one ? [one]
            : [];
        return all.Where(i => (string?)i["identityType"] == IdentityObject.NameType);
    }

    private static bool IsHashed(JsonObject identity) => (bool?)identity["hashed"] == true;

    private static bool Matches(JsonObject identity, string name) =>
        HashedIdentity.Matches(
            new IdentityObject(IdentityObject.NameType, (string)identity["identityHash"]!, IsHashed(identity), (string?)identity["salt"]),
            name
        );

    private static void Write(JsonObject identity, IdentityObject right)
    {
        identity["identityHash"] = right.IdentityHash;
        if (right.Salt is not null)
        {
            identity["salt"] = right.Salt;
        }
    }
}
