namespace Aloi.Standards.RdfCanonicalization.NQuads;

/// <summary>Lines in one buffer, put in the order of their bytes, which for UTF-8 is the order of code points (and not of UTF-16 units).</summary>
internal sealed class QuadLines
{
    private readonly Comparison<Line> compare;
    private readonly ByteBuffer text = new(4096);
    private Line[] lines = new Line[32];
    private int count;

    internal QuadLines() => compare = Compare;

    internal ByteBuffer Text => text;

    internal void Clear()
    {
        text.Clear();
        count = 0;
    }

    /// <summary>Closes the line that was appended to <see cref="Text"/>.</summary>
    internal void EndLine()
    {
        if (count == lines.Length)
        {
            Array.Resize(ref lines, count * 2);
        }

        var start = count == 0 ? 0 : lines[count - 1].End;
        lines[count++] = new Line(start, text.Length);
    }

    /// <summary>Appends the lines in order. False when a line came twice.</summary>
    internal bool AppendSorted(ByteBuffer output)
    {
        var sorted = lines.AsSpan(0, count);
        sorted.Sort(compare);
        var areDistinct = true;
        for (var i = 0; i < sorted.Length; i++)
        {
            areDistinct &= i == 0 || Compare(sorted[i - 1], sorted[i]) != 0;
            output.Append(Bytes(sorted[i]));
        }

        return areDistinct;
    }

    private int Compare(Line x, Line y) => Bytes(x).SequenceCompareTo(Bytes(y));

    private ReadOnlySpan<byte> Bytes(Line line) => text.Slice(line.Start, line.End - line.Start);

    private readonly record struct Line(int Start, int End);
}
