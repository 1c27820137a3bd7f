namespace Aloi.Standards.DataIntegrity.SelectiveDisclosure.Selecting;

/// <summary>For each stretch of a selection, from which place of the document it was copied.</summary>
internal sealed class SourceMap
{
    private readonly List<Stretch> stretches = [];

    /// <summary>Stretches are added in the order of the selection, and do not overlap.</summary>
    internal void Add(int start, int length, int source) => stretches.Add(new Stretch(start, length, source));

    /// <summary>The place of the document that a place of the selection was copied from; null for what was only written around it.</summary>
    internal int? Find(int place)
    {
        var (low, high) = (0, stretches.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = stretches[middle].Start <= place ? (middle + 1, high) : (low, middle);
        }

        return low > 0 && stretches[low - 1] is var found && place < found.Start + found.Length ? found.Source + place - found.Start : null;
    }

    private readonly record struct Stretch(int Start, int Length, int Source);
}
