namespace Aloi.Standards.DataIntegrity.SelectiveDisclosure.Statements;

/// <summary>Some of the statements of a document.</summary>
/// <param name="Json">The selected parts of the document.</param>
/// <param name="Indexes">Where the statements stand among all of the document, ascending.</param>
/// <param name="Labels">From the canonical labels that the selected nodes have by themselves to those of the document's statements.</param>
internal sealed record SelectedStatements(ReadOnlyMemory<byte> Json, IReadOnlyList<int> Indexes, IReadOnlyDictionary<string, string> Labels)
{
    /// <summary>Nothing of the document, not even the types of its root.</summary>
    internal static SelectedStatements None { get; } = new(default, [], new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>Where all the other statements of the document stand, ascending.</summary>
    internal IEnumerable<int> OthersOf(StatementList all)
    {
        var next = 0;
        for (var i = 0; i < all.Count; i++)
        {
            if (next < Indexes.Count && Indexes[next] == i)
            {
                next++;
            }
            else
            {
                yield return i;
            }
        }
    }

    /// <summary>The labels as bytes, by the number of the canonical label that each stands for.</summary>
    internal byte[][] LabelBytes()
    {
        var bytes = new byte[Labels.Count][];
        foreach (var (canonical, label) in Labels)
        {
            bytes[BlankLabel.Number(canonical)] = BlankLabel.Bytes(label);
        }

        return bytes;
    }

    /// <summary>Null when the selection says anything that the document does not say in the same words.</summary>
    internal static SelectedStatements? Of(
        ReadOnlyMemory<byte> json,
        ReadOnlySpan<byte> canonical,
        IReadOnlyDictionary<string, string> labels,
        StatementList all
    )
    {
        if (StatementList.Relabel(canonical, labels.GetValueOrDefault) is not { } selected)
        {
            return null;
        }

        // Two nodes of a selection that are one in the document would give the same line twice.
        var indexes = new int[selected.Count];
        for (var i = 0; i < indexes.Length; i++)
        {
            indexes[i] = all.IndexOf(selected[i]);
            if (indexes[i] < 0 || (i > 0 && indexes[i] == indexes[i - 1]))
            {
                return null;
            }
        }

        return new SelectedStatements(json, indexes, labels);
    }
}
