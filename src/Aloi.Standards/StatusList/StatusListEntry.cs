using System.Globalization;
using System.Text.Json;
using Aloi.Standards.Json;

namespace Aloi.Standards.StatusList;

/// <summary>The purposes of a list that this library writes (Bitstring Status List 1.0 section 2.1). Others are read as they are.</summary>
public static class StatusPurposes
{
    /// <summary>Set for good: the credential is no longer valid.</summary>
    public const string Revocation = "revocation";

    /// <summary>Set for a time.</summary>
    public const string Suspension = "suspension";
}

/// <summary>Where the status of a credential stands (Bitstring Status List 1.0 section 2.1, BitstringStatusListEntry).</summary>
/// <param name="Purpose">What a set bit means, such as <c>revocation</c>.</param>
/// <param name="Index">Which bit.</param>
/// <param name="ListCredential">The address of the list's credential.</param>
public sealed record StatusListEntry(string Purpose, long Index, Uri ListCredential)
{
    /// <summary>The type that the entry bears.</summary>
    public const string TypeName = "BitstringStatusListEntry";

    /// <summary>Reads one value of <c>credentialStatus</c>. The list's address is https or http: what may be called is for who calls to say.</summary>
    /// <returns>Null when the entry was read, else why it was not.</returns>
    public static StatusListProblem? TryRead(JsonElement status, out StatusListEntry? entry)
    {
        entry = null;
        if (status.ValueKind != JsonValueKind.Object)
        {
            return StatusListProblem.MalformedEntry;
        }

        if (!JsonMembers.HasText(status, "type", TypeName))
        {
            return StatusListProblem.UnsupportedEntryType;
        }

        if (
            JsonMembers.Text(status, "statusPurpose") is not { Length: > 0 } purpose
            || ReadIndex(status) is not { } index
            || ReadAddress(status) is not { } list
        )
        {
            return StatusListProblem.MalformedEntry;
        }

        entry = new StatusListEntry(purpose, index, list);
        return SizeProblem(status);
    }

    /// <summary>Writes the entry as a value of <c>credentialStatus</c>.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        var index = Index.ToString(CultureInfo.InvariantCulture);
        writer.WriteStartObject();
        writer.WriteString("id", $"{ListCredential.AbsoluteUri}#{index}");
        writer.WriteString("type", TypeName);
        writer.WriteString("statusPurpose", Purpose);
        writer.WriteString("statusListIndex", index);
        writer.WriteString("statusListCredential", ListCredential.AbsoluteUri);
        writer.WriteEndObject();
    }

    // Section 2.1 wants the index as a string of digits; numbers are met in the wild and mean the same.
    private static long? ReadIndex(JsonElement status)
    {
        if (JsonMembers.Member(status, "statusListIndex") is not { } value)
        {
            return null;
        }

        var text = value.ValueKind switch
        {
            JsonValueKind.String => JsonMembers.Text(status, "statusListIndex"),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;
    }

    private static Uri? ReadAddress(JsonElement status) =>
        Uri.TryCreate(JsonMembers.Text(status, "statusListCredential"), UriKind.Absolute, out var address)
        && address.Scheme is "https" or "http"
            ? address
            : null;

    private static StatusListProblem? SizeProblem(JsonElement status)
    {
        if (JsonMembers.Member(status, "statusSize") is not { } size)
        {
            return null;
        }

        if (size.ValueKind != JsonValueKind.Number || !size.TryGetInt32(out var bits) || bits < 1)
        {
            return StatusListProblem.MalformedEntry;
        }

        return bits == 1 ? null : StatusListProblem.UnsupportedStatusSize;
    }
}
