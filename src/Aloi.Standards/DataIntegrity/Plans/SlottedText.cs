using System.Text.Encodings.Web;
using System.Text.Json;
using Aloi.Standards.RdfCanonicalization;

namespace Aloi.Standards.DataIntegrity.Plans;

/// <summary>A text cut at its slots: each piece but the last is followed by the value of a slot.</summary>
internal sealed class SlottedText
{
    private readonly (byte[] Text, int Slot)[] pieces;

    private SlottedText((byte[] Text, int Slot)[] pieces) => this.pieces = pieces;

    /// <summary>Cuts the text at the marks, of which each must be in it exactly once.</summary>
    internal static SlottedText Cut(ReadOnlySpan<byte> text, IReadOnlyList<byte[]> marks)
    {
        var places = new List<(int Start, int Slot)>(marks.Count);
        for (var slot = 0; slot < marks.Count; slot++)
        {
            places.Add((text.IndexOf(marks[slot]), slot));
        }

        places.Sort();
        var cut = new (byte[], int)[marks.Count + 1];
        var end = 0;
        for (var i = 0; i < marks.Count; i++)
        {
            var (start, slot) = places[i];
            cut[i] = (text[end..start].ToArray(), slot);
            end = start + marks[slot].Length;
        }

        cut[^1] = (text[end..].ToArray(), -1);
        return new SlottedText(cut);
    }

    /// <summary>Writes the pieces with the values in between, escaped as <see cref="Utf8JsonWriter"/> does.</summary>
    internal void Write(PlanMemory memory, ByteBuffer output)
    {
        foreach (var (piece, slot) in pieces)
        {
            output.Append(piece);
            if (slot >= 0)
            {
                WriteValue(memory.Value(slot), output);
            }
        }
    }

    private static void WriteValue(ReadOnlySpan<byte> value, ByteBuffer output)
    {
        var encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        if (encoder.FindFirstCharacterToEncodeUtf8(value) < 0)
        {
            output.Append(value);
            return;
        }

        encoder.EncodeUtf8(value, output.Reserve(value.Length * 6), out _, out var written);
        output.Advance(written);
    }
}
