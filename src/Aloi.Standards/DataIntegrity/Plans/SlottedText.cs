namespace Aloi.Standards.DataIntegrity.Plans;

/// <summary>A text cut at its slots: each piece but the last is followed by the value of a slot.</summary>
internal sealed class SlottedText
{
    private readonly (byte[] Text, int Slot)[] pieces;

    private SlottedText((byte[] Text, int Slot)[] pieces) => this.pieces = pieces;

    /// <summary>The pieces, in order; the slot of the last one is -1.</summary>
    internal ReadOnlySpan<(byte[] Text, int Slot)> Pieces => pieces;

    /// <summary>Cuts the text at the marks, of which each must be in it exactly once.</summary>
    internal static SlottedText Cut(ReadOnlySpan<byte> text, IReadOnlyList<byte[]> marks)
    {
        var places = new List<(int Start, int Slot)>(marks.Count);
        for (var slot = 0; slot < marks.Count; slot++)
        {
            places.Add((text.IndexOf(marks[slot]), slot));
        }

        places.Sort();
        var pieces = new (byte[], int)[marks.Count + 1];
        var end = 0;
        for (var i = 0; i < marks.Count; i++)
        {
            var (start, slot) = places[i];
            pieces[i] = (text[end..start].ToArray(), slot);
            end = start + marks[slot].Length;
        }

        pieces[^1] = (text[end..].ToArray(), -1);
        return new SlottedText(pieces);
    }
}
