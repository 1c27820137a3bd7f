using System.Text;

namespace Aloi.Standards.JsonLd.Syntax;

/// <summary>
/// The names that the contexts of a library use, each with a number. A table never changes once its library exists: were names
/// added while documents are read, the same name could have two numbers and a term would silently go missing.
/// </summary>
internal sealed class NameTable
{
    private readonly Dictionary<byte[], int> numbers = new(Utf8Comparer.Instance);
    private readonly Dictionary<byte[], int>.AlternateLookup<ReadOnlySpan<byte>> lookup;
    private readonly List<byte[]> names = [];

    internal NameTable()
    {
        lookup = numbers.GetAlternateLookup<ReadOnlySpan<byte>>();
        foreach (var keyword in Keywords.Spellings)
        {
            Add(Encoding.UTF8.GetBytes(keyword));
        }
    }

    internal NameTable(NameTable other)
    {
        lookup = numbers.GetAlternateLookup<ReadOnlySpan<byte>>();
        foreach (var name in other.names)
        {
            Add(name);
        }
    }

    internal int Count => names.Count;

    /// <summary>The number of the name, or -1.</summary>
    internal int Find(ReadOnlySpan<byte> name) => lookup.TryGetValue(name, out var number) ? number : -1;

    internal int Add(ReadOnlySpan<byte> name)
    {
        var number = Find(name);
        if (number >= 0)
        {
            return number;
        }

        var bytes = name.ToArray();
        numbers.Add(bytes, names.Count);
        names.Add(bytes);
        return names.Count - 1;
    }

    internal Utf8Text Name(int number) => Utf8Text.From(names[number]);
}
