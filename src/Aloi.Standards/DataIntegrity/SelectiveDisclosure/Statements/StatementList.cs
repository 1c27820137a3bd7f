namespace Aloi.Standards.DataIntegrity.SelectiveDisclosure.Statements;

/// <summary>Lines of N-Quads in the order of their code points, each once.</summary>
internal sealed class StatementList
{
    /// <summary>The most statements that are signed one by one, and so the most signatures that are read.</summary>
    internal const int MaxCount = 4096;

    private readonly List<byte[]> lines;

    private StatementList(List<byte[]> lines) => this.lines = lines;

    internal int Count => lines.Count;

    /// <summary>One line, with its end.</summary>
    internal ReadOnlySpan<byte> this[int index] => lines[index];

    /// <summary>
    /// Canonical N-Quads with other labels for its blank nodes (Data Integrity ECDSA Cryptosuites 1.0 section 3.4.1), sorted again; null when one
    /// of theirs stands for nothing.
    /// </summary>
    internal static StatementList? Relabel(ReadOnlySpan<byte> canonical, Func<string, string?> labels)
    {
        var relabelled = new List<byte[]>();
        while (!canonical.IsEmpty)
        {
            var end = canonical.IndexOf((byte)'\n') + 1;
            if (QuadLine.Relabel(canonical[..end], labels) is not { } line)
            {
                return null;
            }

            relabelled.Add(line);
            canonical = canonical[end..];
        }

        // For UTF-8 the order of bytes is the order of code points.
        relabelled.Sort(static (x, y) => x.AsSpan().SequenceCompareTo(y));
        return new StatementList(relabelled);
    }

    /// <summary>Where the line stands, or a negative number.</summary>
    internal int IndexOf(ReadOnlySpan<byte> line)
    {
        var (low, high) = (0, lines.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var order = lines[middle].AsSpan().SequenceCompareTo(line);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle);
        }

        return -1;
    }
}
