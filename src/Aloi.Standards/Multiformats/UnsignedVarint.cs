namespace Aloi.Standards.Multiformats;

/// <summary>The unsigned variable-length integers of Multicodec: seven bits a byte, lowest first, always the shortest form.</summary>
public static class UnsignedVarint
{
    /// <summary>The longest form taken: 63 bits in nine bytes.</summary>
    public const int MaxLength = 9;

    /// <summary>Writes the value; returns the number of bytes written.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value needs more than 63 bits.</exception>
    public static int Write(ulong value, Span<byte> destination)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, (ulong)long.MaxValue);
        var length = 0;
        for (; value >= 0x80; value >>= 7)
        {
            destination[length++] = (byte)(value | 0x80);
        }

        destination[length++] = (byte)value;
        return length;
    }

    /// <summary>Reads a value from the start; false when it is cut short, longer than nine bytes, or not in its shortest form.</summary>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out ulong value, out int length)
    {
        (value, length) = (0, 0);
        while (length < bytes.Length && length < MaxLength)
        {
            var next = bytes[length];
            value |= (ulong)(next & 0x7f) << (7 * length);
            length++;
            if (next < 0x80)
            {
                return next != 0 || length == 1;
            }
        }

        return false;
    }
}
