using System.Globalization;
using System.Text.Json;

namespace Aloi.Standards.StatusList;

/// <summary>Where the status of a credential stands (Bitstring Status List 1.0 section 2.1, BitstringStatusListEntry).</summary>
/// <param name="Purpose">What the status is about, such as <c>revocation</c>.</param>
/// <param name="Index">Which status, counted in statuses and not in bits. An index too large for 64 bits is read as the largest one.</param>
/// <param name="ListCredential">The address of the list's credential.</param>
public sealed record StatusListEntry(string Purpose, long Index, Uri ListCredential)
{
    /// <summary>The type that the entry bears.</summary>
    public const string TypeName = "BitstringStatusListEntry";

    /// <summary>The most bits of one status that are read. The specification wants a message for every value, which are 65,536 here.</summary>
    public const int MaxSize = 16;

    /// <summary>How many bits one status has (<c>statusSize</c>).</summary>
    public int Size { get; init; } = 1;

    /// <summary>What each value means, in the order of the values; empty when the entry does not say (<c>statusMessage</c>).</summary>
    public IReadOnlyList<StatusMessage> Messages { get; init; } = [];

    /// <summary>Where the meaning of the values is documented (<c>statusReference</c>).</summary>
    public IReadOnlyList<Uri> References { get; init; } = [];

    /// <summary>The text of a value: the entry's own, else the specification's <c>set</c> and <c>unset</c> for one bit.</summary>
    public string? MessageOf(uint value) =>
        value < Messages.Count ? Messages[(int)value].Message
        : Size == 1 && Messages.Count == 0 ? (value == 0 ? "unset" : "set")
        : null;

    /// <summary>Reads one value of <c>credentialStatus</c>. The list's address is https or http: what may be called is for who calls to say.</summary>
    /// <returns>Null when the entry was read, else why it was not.</returns>
    public static StatusListProblem? TryRead(JsonElement status, out StatusListEntry? entry) =>
        StatusListEntryReader.TryRead(status, out entry);

    /// <summary>Writes the entry as a value of <c>credentialStatus</c>.</summary>
    /// <exception cref="InvalidOperationException">The size is not 1 to <see cref="MaxSize"/>, or the messages are not one for each value in order.</exception>
    public void WriteTo(Utf8JsonWriter writer)
    {
        RefuseWrongMessages();
        var index = Index.ToString(CultureInfo.InvariantCulture);
        writer.WriteStartObject();
        writer.WriteString("id", $"{ListCredential.AbsoluteUri}#{index}");
        writer.WriteString("type", TypeName);
        writer.WriteString("statusPurpose", Purpose);
        writer.WriteString("statusListIndex", index);
        writer.WriteString("statusListCredential", ListCredential.AbsoluteUri);
        WriteMeaning(writer);
        writer.WriteEndObject();
    }

    private void WriteMeaning(Utf8JsonWriter writer)
    {
        if (Size > 1)
        {
            writer.WriteNumber("statusSize", Size);
        }

        if (Messages.Count > 0)
        {
            StatusMessage.Write(writer, Messages);
        }

        if (References.Count > 0)
        {
            writer.WriteStartArray("statusReference");
            foreach (var reference in References)
            {
                writer.WriteStringValue(reference.AbsoluteUri);
            }

            writer.WriteEndArray();
        }
    }

    private void RefuseWrongMessages()
    {
        var inOrder = Messages.Index().All(pair => pair.Item.Value == pair.Index);
        if (Size is < 1 or > MaxSize || !inOrder || (Messages.Count != 1 << Size && (Size > 1 || Messages.Count > 0)))
        {
            throw new InvalidOperationException("A status has 1 to 16 bits, and above one bit a message for each of its values, in order.");
        }
    }
}
