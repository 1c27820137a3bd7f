using System.Globalization;
using System.Text.Json;
using Aloi.Standards.Json;

namespace Aloi.Standards.StatusList;

/// <summary>Reads an entry as the specification words it: what breaks a MUST is malformed (Bitstring Status List 1.0 sections 2.1 and 3).</summary>
internal static class StatusListEntryReader
{
    internal static StatusListProblem? TryRead(JsonElement status, out StatusListEntry? entry)
    {
        entry = null;
        if (status.ValueKind != JsonValueKind.Object)
        {
            return StatusListProblem.MalformedEntry;
        }

        if (!JsonMembers.HasText(status, "type", StatusListEntry.TypeName))
        {
            return StatusListProblem.UnsupportedEntryType;
        }

        return ReadSize(status, out var size) ?? Read(status, size, out entry);
    }

    private static StatusListProblem? Read(JsonElement status, int size, out StatusListEntry? entry)
    {
        entry =
            JsonMembers.Text(status, "statusPurpose") is { Length: > 0 } purpose
            && ReadIndex(status) is { } index
            && ReadAddress(JsonMembers.Text(status, "statusListCredential")) is { Scheme: "https" or "http" } list
            && StatusMessage.Read(status, size) is { } messages
            && ReadReferences(status) is { } references
                ? new StatusListEntry(purpose, index, list)
                {
                    Size = size,
                    Messages = messages,
                    References = references,
                }
                : null;
        return entry is null ? StatusListProblem.MalformedEntry : null;
    }

    // Section 2.1 wants an integer of any size in base 10, as a string. What does not fit cannot be in any list, and says so there.
    private static long? ReadIndex(JsonElement status)
    {
        if (
            JsonMembers.Text(status, "statusListIndex") is not { Length: > 0 } text
            || text.AsSpan().ContainsAnyExceptInRange('0', '9')
            || (text[0] == '0' && text.Length > 1)
        )
        {
            return null;
        }

        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : long.MaxValue;
    }

    private static Uri? ReadAddress(string? text) => Uri.TryCreate(text, UriKind.Absolute, out var address) ? address : null;

    private static IReadOnlyList<Uri>? ReadReferences(JsonElement status)
    {
        if (JsonMembers.Texts(status, "statusReference") is not { } texts)
        {
            return null;
        }

        var references = new List<Uri>();
        foreach (var text in texts)
        {
            if (ReadAddress(text) is not { } reference)
            {
                return null;
            }

            references.Add(reference);
        }

        return references.Count == 0 ? Array.Empty<Uri>() : references;
    }

    private static StatusListProblem? ReadSize(JsonElement status, out int size)
    {
        size = 1;
        if (JsonMembers.Member(status, "statusSize") is not { } member)
        {
            return null;
        }

        if (member.ValueKind != JsonValueKind.Number || !member.TryGetInt32(out size) || size < 1)
        {
            return StatusListProblem.MalformedEntry;
        }

        return size > StatusListEntry.MaxSize ? StatusListProblem.UnsupportedStatusSize : null;
    }
}
