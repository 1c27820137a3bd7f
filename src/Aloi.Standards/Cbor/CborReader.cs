using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Aloi.Standards.Cbor;

/// <summary>
/// Reads CBOR from strangers in its one deterministic form (RFC 8949 section 4.2.1): the shortest heads, no indefinite lengths. The caller asks for
/// what it expects; anything else is false, and what was read until then stays read. Nothing is allocated before the bytes for it are seen.
/// </summary>
internal ref struct CborReader(ReadOnlySpan<byte> bytes)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private ReadOnlySpan<byte> rest = bytes;

    /// <summary>Everything was read.</summary>
    internal readonly bool IsAtEnd => rest.IsEmpty;

    internal bool TryReadUnsigned(out ulong value) => TryReadHead(CborKind.Unsigned, out value);

    internal bool TryReadTag(out ulong tag) => TryReadHead(CborKind.Tag, out tag);

    /// <summary>A byte string; it points into the bytes that are read.</summary>
    internal bool TryReadBytes(out ReadOnlySpan<byte> value) => TryReadString(CborKind.Bytes, out value);

    internal bool TryReadText([NotNullWhen(true)] out string? value)
    {
        value = null;
        if (!TryReadString(CborKind.Text, out var utf8))
        {
            return false;
        }

        try
        {
            value = Strict.GetString(utf8);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    /// <summary>The beginning of an array of that many items, which follow.</summary>
    internal bool TryReadArray(out int count) => TryReadCount(CborKind.Array, 1, out count);

    /// <summary>The beginning of a map of that many pairs, which follow. That keys ascend is for the caller to see to: it knows their kind.</summary>
    internal bool TryReadMap(out int count) => TryReadCount(CborKind.Map, 2, out count);

    private bool TryReadString(CborKind kind, out ReadOnlySpan<byte> value)
    {
        value = default;
        if (!TryReadHead(kind, out var length) || length > (ulong)rest.Length)
        {
            return false;
        }

        value = rest[..(int)length];
        rest = rest[(int)length..];
        return true;
    }

    // Each item has one byte at least, so a count that the rest cannot hold is refused before anybody makes room for it.
    private bool TryReadCount(CborKind kind, int itemsEach, out int count)
    {
        count = 0;
        if (!TryReadHead(kind, out var announced) || announced > (ulong)(rest.Length / itemsEach))
        {
            return false;
        }

        count = (int)announced;
        return true;
    }

    private bool TryReadHead(CborKind kind, out ulong argument)
    {
        argument = 0;
        if (rest.IsEmpty || rest[0] >> 5 != (int)kind)
        {
            return false;
        }

        var width = CborHead.WidthOf(rest[0] & 0x1f);
        if (width < 0 || width >= rest.Length)
        {
            return false;
        }

        argument = width switch
        {
            0 => (ulong)(rest[0] & 0x1f),
            1 => rest[1],
            2 => BinaryPrimitives.ReadUInt16BigEndian(rest[1..]),
            4 => BinaryPrimitives.ReadUInt32BigEndian(rest[1..]),
            _ => BinaryPrimitives.ReadUInt64BigEndian(rest[1..]),
        };
        rest = rest[(1 + width)..];
        return CborHead.WidthFor(argument) == width;
    }
}
