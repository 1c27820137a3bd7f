using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace Aloi.Standards.JsonLd.Syntax;

/// <summary>
/// The names that the contexts of a library use, each with a number. A table never changes once its library exists: were names
/// added while documents are read, the same name could have two numbers and a term would silently go missing.
/// </summary>
internal sealed class NameTable
{
    private readonly List<byte[]> names = [];

    // Open addressing over twice as many places as names or more: 0 is a free place, else the number plus one. A document only looks names
    // up, so however it chooses them it cannot make the table slower than its longest run of taken places.
    private int[] places = new int[64];

    internal NameTable()
    {
        foreach (var keyword in Keywords.Spellings)
        {
            Add(Encoding.UTF8.GetBytes(keyword));
        }
    }

    internal NameTable(NameTable other)
    {
        foreach (var name in other.names)
        {
            Add(name);
        }
    }

    internal int Count => names.Count;

    /// <summary>The number of the name, or -1.</summary>
    internal int Find(ReadOnlySpan<byte> name) => places[PlaceOf(name)] - 1;

    internal int Add(ReadOnlySpan<byte> name)
    {
        var place = PlaceOf(name);
        if (places[place] > 0)
        {
            return places[place] - 1;
        }

        names.Add(name.ToArray());
        places[place] = names.Count;
        if (names.Count * 2 > places.Length)
        {
            Grow();
        }

        return names.Count - 1;
    }

    internal Utf8Text Name(int number) => Utf8Text.From(names[number]);

    // The place where the name is, or the free one where it would be.
    private int PlaceOf(ReadOnlySpan<byte> name)
    {
        var place = (int)Hash(name) & (places.Length - 1);
        while (places[place] is var number and > 0 && !name.SequenceEqual(names[number - 1]))
        {
            place = (place + 1) & (places.Length - 1);
        }

        return place;
    }

    private void Grow()
    {
        places = new int[places.Length * 2];
        for (var i = 0; i < names.Count; i++)
        {
            places[PlaceOf(names[i])] = i + 1;
        }
    }

    // Names differ in their length, their beginning or their end.
    private static uint Hash(ReadOnlySpan<byte> name)
    {
        ulong head = 0;
        ulong tail = 0;
        if (name.Length >= 8)
        {
            head = BinaryPrimitives.ReadUInt64LittleEndian(name);
            tail = BinaryPrimitives.ReadUInt64LittleEndian(name[^8..]);
        }
        else if (name.Length >= 4)
        {
            head = BinaryPrimitives.ReadUInt32LittleEndian(name);
            tail = BinaryPrimitives.ReadUInt32LittleEndian(name[^4..]);
        }
        else
        {
            foreach (var b in name)
            {
                head = (head << 8) | b;
            }
        }

        var mixed = (head ^ BitOperations.RotateLeft(tail, 29) ^ (ulong)name.Length) * 0x9E37_79B9_7F4A_7C15;
        return (uint)(mixed >> 32) ^ (uint)(mixed >> 47);
    }
}
