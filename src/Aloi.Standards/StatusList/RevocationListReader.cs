using System.Text.Json;
using Aloi.Standards.Json;

namespace Aloi.Standards.StatusList;

/// <summary>Reads a list of revoked credentials, which anybody may have written.</summary>
internal static class RevocationListReader
{
    internal static RevocationList? Read(JsonElement document)
    {
        if (
            document.ValueKind != JsonValueKind.Object
            || JsonMembers.Member(document, "issuer") is not { } issuer
            || Identifier(issuer) is not { Length: > 0 } id
        )
        {
            return null;
        }

        var revoked = new List<RevokedCredential>();
        var present = false;
        foreach (var name in RevocationList.ListNames)
        {
            if (JsonMembers.Member(document, name) is { } list)
            {
                present = true;
                if (!TryRead(list, revoked))
                {
                    return null;
                }
            }
        }

        return present ? new RevocationList(JsonMembers.Text(document, "id"), id, revoked) : null;
    }

    private static bool TryRead(JsonElement list, List<RevokedCredential> revoked)
    {
        if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() > RevocationList.MaxRevoked)
        {
            return false;
        }

        foreach (var item in list.EnumerateArray())
        {
            if (Identifier(item) is not { Length: > 0 } id || IsRevoked(item) is not { } isRevoked)
            {
                return false;
            }

            if (isRevoked)
            {
                revoked.Add(new RevokedCredential(id, JsonMembers.Text(item, "revocationReason")));
            }
        }

        return true;
    }

    // Named and without a word on "revoked" is revoked.
    private static bool? IsRevoked(JsonElement item) =>
        JsonMembers.Member(item, "revoked") is not { } value ? true
        : value.ValueKind == JsonValueKind.True ? true
        : value.ValueKind == JsonValueKind.False ? false
        : null;

    private static string? Identifier(JsonElement value) => JsonMembers.Text(value) ?? JsonMembers.Text(value, "id");
}
