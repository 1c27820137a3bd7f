using System.Text;

namespace Aloi.Standards.JsonLd.Syntax;

/// <summary>The names of one document: those of its library keep their numbers, the others are numbered after them.</summary>
internal sealed class DocumentNames(NameTable shared, bool isLibrary = false)
{
    // Few documents have names of their own, so what holds them is made when the first one comes.
    private Dictionary<byte[], int>? numbers;
    private List<byte[]>? names;

    internal int Count => shared.Count + (names?.Count ?? 0);

    /// <summary>The number of the name, or -1.</summary>
    internal int Find(ReadOnlySpan<byte> name)
    {
        var number = shared.Find(name);
        if (number >= 0 || numbers is null)
        {
            return number;
        }

        return numbers.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(name, out number) ? number : -1;
    }

    internal int Find(string name) => Find(Encoding.UTF8.GetBytes(name));

    internal int Add(ReadOnlySpan<byte> name)
    {
        if (isLibrary)
        {
            return shared.Add(name);
        }

        var number = Find(name);
        if (number >= 0)
        {
            return number;
        }

        var bytes = name.ToArray();
        (numbers ??= new(Utf8Comparer.Instance)).Add(bytes, Count);
        (names ??= []).Add(bytes);
        return Count - 1;
    }

    internal Utf8Text Name(int number) => number < shared.Count ? shared.Name(number) : Utf8Text.From(names![number - shared.Count]);
}
