using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Aloi.Standards.Cbor;

/// <summary>
/// Writes CBOR in its deterministic form (RFC 8949 section 4.2.1). What an array or a map announces, the caller then writes, the keys of a map in
/// ascending order.
/// </summary>
internal sealed class CborWriter(int capacity = 256)
{
    private readonly ArrayBufferWriter<byte> output = new(capacity);

    internal ReadOnlySpan<byte> Written => output.WrittenSpan;

    internal void WriteUnsigned(ulong value) => WriteHead(CborKind.Unsigned, value);

    internal void WriteTag(ulong tag) => WriteHead(CborKind.Tag, tag);

    internal void WriteArray(int count) => WriteHead(CborKind.Array, (ulong)count);

    internal void WriteMap(int count) => WriteHead(CborKind.Map, (ulong)count);

    internal void WriteBytes(ReadOnlySpan<byte> value)
    {
        WriteHead(CborKind.Bytes, (ulong)value.Length);
        output.Write(value);
    }

    internal void WriteText(string value)
    {
        WriteHead(CborKind.Text, (ulong)Encoding.UTF8.GetByteCount(value));
        Encoding.UTF8.GetBytes(value, output);
    }

    private void WriteHead(CborKind kind, ulong argument)
    {
        var width = CborHead.WidthFor(argument);
        Span<byte> head = stackalloc byte[1 + sizeof(ulong)];
        BinaryPrimitives.WriteUInt64BigEndian(head[1..], argument);
        var additional = width switch
        {
            0 => (int)argument,
            1 => 24,
            2 => 25,
            4 => 26,
            _ => 27,
        };
        head[8 - width] = (byte)(((int)kind << 5) | additional);
        output.Write(head.Slice(8 - width, 1 + width));
    }
}
