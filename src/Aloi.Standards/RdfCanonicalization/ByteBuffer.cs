namespace Aloi.Standards.RdfCanonicalization;

/// <summary>Bytes that grow at the end.</summary>
internal sealed class ByteBuffer(int capacity)
{
    private byte[] bytes = new byte[capacity];

    internal int Length { get; private set; }

    internal int Capacity => bytes.Length;

    internal ReadOnlySpan<byte> Written => bytes.AsSpan(0, Length);

    internal ReadOnlySpan<byte> Slice(int start, int length) => bytes.AsSpan(start, length);

    internal void Clear() => Length = 0;

    internal void Append(ReadOnlySpan<byte> text)
    {
        text.CopyTo(Reserve(text.Length));
        Length += text.Length;
    }

    internal void Append(byte value)
    {
        Reserve(1)[0] = value;
        Length++;
    }

    /// <summary>A decimal number, as the labels of blank nodes end with.</summary>
    internal void Append(int number)
    {
        System.Buffers.Text.Utf8Formatter.TryFormat(number, Reserve(11), out var written);
        Length += written;
    }

    /// <summary>What was written into <see cref="Reserve"/> becomes part of the buffer.</summary>
    internal void Advance(int length) => Length += length;

    /// <summary>The free end of the buffer, at least so long.</summary>
    internal Span<byte> Reserve(int length)
    {
        if (length > bytes.Length - Length)
        {
            Array.Resize(ref bytes, Math.Max(checked(Length + length), bytes.Length * 2));
        }

        return bytes.AsSpan(Length);
    }
}
