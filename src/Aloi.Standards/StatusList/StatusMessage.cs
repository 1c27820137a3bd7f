using System.Globalization;
using System.Text.Json;
using Aloi.Standards.Json;

namespace Aloi.Standards.StatusList;

/// <summary>
/// What one value of a status means (Bitstring Status List 1.0 section 2.1, <c>statusMessage</c>). The text is for programmers: the
/// specification asks not to show it to the people whom the credential is shown to.
/// </summary>
/// <param name="Value">The value, written as <c>0x</c> and hexadecimal digits.</param>
/// <param name="Message">The text.</param>
public sealed record StatusMessage(uint Value, string Message)
{
    /// <summary>
    /// Reads <c>statusMessage</c>: one message for each value of <paramref name="size"/> bits, which is required above one bit. Null when
    /// a message is missing, doubled, or of the wrong form.
    /// </summary>
    internal static IReadOnlyList<StatusMessage>? Read(JsonElement status, int size)
    {
        if (JsonMembers.Member(status, "statusMessage") is not { } list)
        {
            return size == 1 ? [] : null;
        }

        if (list.ValueKind != JsonValueKind.Array || list.GetArrayLength() != 1 << size)
        {
            return null;
        }

        var messages = new SortedDictionary<uint, StatusMessage>();
        foreach (var item in list.EnumerateArray())
        {
            if (ReadOne(item) is not { } message || message.Value >= 1u << size || !messages.TryAdd(message.Value, message))
            {
                return null;
            }
        }

        return [.. messages.Values];
    }

    internal static void Write(Utf8JsonWriter writer, IReadOnlyList<StatusMessage> messages)
    {
        writer.WriteStartArray("statusMessage");
        foreach (var message in messages)
        {
            writer.WriteStartObject();
            writer.WriteString("status", "0x" + message.Value.ToString("x", CultureInfo.InvariantCulture));
            writer.WriteString("message", message.Message);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static StatusMessage? ReadOne(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object
        && JsonMembers.Text(item, "status") is { Length: > 2 and <= 10 } status
        && status.StartsWith("0x", StringComparison.Ordinal)
        && uint.TryParse(status.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
        && JsonMembers.Text(item, "message") is { } message
            ? new StatusMessage(value, message)
            : null;
}
