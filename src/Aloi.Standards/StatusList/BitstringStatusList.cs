using System.Diagnostics.CodeAnalysis;
using Aloi.Standards.Multiformats;

namespace Aloi.Standards.StatusList;

/// <summary>A list of statuses of one or more bits (Bitstring Status List 1.0 section 3). The first bit is the left-most one of the first byte.</summary>
public sealed class BitstringStatusList
{
    /// <summary>The fewest bits that a list may have: 131,072, which are 16 KB (section 3.2).</summary>
    public const int MinBits = 131_072;

    /// <summary>The largest unpacked list taken unless the caller says otherwise: 8 MiB, which are 67 million statuses.</summary>
    public const int DefaultMaxBytes = 8 * 1024 * 1024;

    private readonly byte[] bytes;

    private BitstringStatusList(byte[] bytes) => this.bytes = bytes;

    /// <summary>The number of bits, which is the number of statuses of one bit.</summary>
    public long Bits => (long)bytes.Length * 8;

    /// <summary>A list where every status is clear.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than <see cref="MinBits"/>, or not a multiple of eight.</exception>
    public static BitstringStatusList Create(int bits = MinBits)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bits, MinBits);
        return bits % 8 == 0
            ? new BitstringStatusList(new byte[bits / 8])
            : throw new ArgumentOutOfRangeException(nameof(bits), bits, "A list has whole bytes.");
    }

    /// <summary>A list of statuses of several bits, where every status is zero.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than <see cref="MinBits"/> statuses, or a size that is not 1 to <see cref="StatusListEntry.MaxSize"/>.</exception>
    public static BitstringStatusList CreateFor(int statuses, int size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(statuses, MinBits);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, StatusListEntry.MaxSize);
        return new BitstringStatusList(new byte[(((long)statuses * size) + 7) / 8]);
    }

    /// <summary>The list of bits that were kept, copied.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than <see cref="MinBits"/>.</exception>
    public static BitstringStatusList FromBytes(ReadOnlySpan<byte> bits)
    {
        return bits.Length * 8L >= MinBits
            ? new BitstringStatusList(bits.ToArray())
            : throw new ArgumentOutOfRangeException(nameof(bits), "The list is too short to hide anybody in a crowd.");
    }

    /// <summary>The bits as they are kept.</summary>
    public ReadOnlySpan<byte> ToBytes() => bytes;

    /// <summary>Whether the status at this index is set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is not in the list.</exception>
    public bool this[long index]
    {
        get => (bytes[Byte(index)] & Mask(index)) != 0;
        set => bytes[Byte(index)] = (byte)(value ? bytes[Byte(index)] | Mask(index) : bytes[Byte(index)] & ~Mask(index));
    }

    /// <summary>The value of a status of several bits, which stands at <paramref name="index"/> times <paramref name="size"/>, its left-most bit first.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The status is not in the list, or the size is not 1 to <see cref="StatusListEntry.MaxSize"/>.</exception>
    public uint Read(long index, int size)
    {
        var first = FirstBit(index, size);
        uint value = 0;
        for (var bit = first; bit < first + size; bit++)
        {
            value = (value << 1) | (this[bit] ? 1u : 0u);
        }

        return value;
    }

    /// <summary>Sets the value of a status of several bits.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The status is not in the list, the size is not 1 to <see cref="StatusListEntry.MaxSize"/>, or the value needs more bits.</exception>
    public void Write(long index, int size, uint value)
    {
        var first = FirstBit(index, size);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(value, 1u << size);
        for (var i = 0; i < size; i++)
        {
            this[first + i] = ((value >> (size - 1 - i)) & 1) == 1;
        }
    }

    /// <summary>The encoded list: GZIP, then multibase base64url (section 3.3).</summary>
    public string Encode() => Multibase.EncodeBase64Url(ListPacking.Pack(bytes));

    /// <summary>Unpacks an encoded list (section 3.4) without ever holding more than <paramref name="maxBytes"/>.</summary>
    /// <returns>Null when the list was read, else why it was not.</returns>
    public static StatusListProblem? TryDecode(
        string encoded,
        [NotNullWhen(true)] out BitstringStatusList? list,
        int maxBytes = DefaultMaxBytes
    )
    {
        list = null;

        // GZIP can grow a bit on data that does not shrink, never by half: a longer text cannot be an honest list of that size.
        if (encoded.Length > (2L * maxBytes) + 1024)
        {
            return StatusListProblem.TooLarge;
        }

        if (!encoded.StartsWith(Multibase.Base64UrlPrefix) || !Multibase.TryDecode(encoded, out var packed) || packed.Length == 0)
        {
            return StatusListProblem.MalformedEncoding;
        }

        var problem = ListPacking.Unpack(packed, maxBytes, out var bits);
        if (problem is null && bits.Length * 8L < MinBits)
        {
            return StatusListProblem.TooShort;
        }

        list = problem is null ? new BitstringStatusList(bits) : null;
        return problem;
    }

    private long FirstBit(long index, int size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, StatusListEntry.MaxSize);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Bits / size);
        return index * size;
    }

    private int Byte(long index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Bits);
        return (int)(index >> 3);
    }

    private static byte Mask(long index) => (byte)(0x80 >> (int)(index & 7));
}
