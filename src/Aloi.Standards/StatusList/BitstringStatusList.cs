using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;
using Aloi.Standards.Multiformats;

namespace Aloi.Standards.StatusList;

/// <summary>A list of one-bit statuses (Bitstring Status List 1.0 section 3). The first bit is the left-most one of the first byte.</summary>
public sealed class BitstringStatusList
{
    /// <summary>The fewest bits that a list may have: 131,072, which are 16 KB (section 3.2).</summary>
    public const int MinBits = 131_072;

    /// <summary>The largest unpacked list taken unless the caller says otherwise: 8 MiB, which are 67 million statuses.</summary>
    public const int DefaultMaxBytes = 8 * 1024 * 1024;

    private readonly byte[] bytes;

    private BitstringStatusList(byte[] bytes) => this.bytes = bytes;

    /// <summary>The number of statuses.</summary>
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

    /// <summary>The encoded list: GZIP, then multibase base64url (section 3.3).</summary>
    public string Encode()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(bytes);
        }

        return Multibase.EncodeBase64Url(packed.ToArray());
    }

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

        var problem = Unpack(packed, maxBytes, out var bits);
        if (problem is null && bits.Length * 8L < MinBits)
        {
            return StatusListProblem.TooShort;
        }

        list = problem is null ? new BitstringStatusList(bits) : null;
        return problem;
    }

    private static StatusListProblem? Unpack(byte[] packed, int maxBytes, out byte[] bits)
    {
        bits = [];
        using var output = new MemoryStream();
        try
        {
            using var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
            var buffer = new byte[16 * 1024];
            for (int read; (read = gzip.Read(buffer)) > 0; )
            {
                if (output.Length + read > maxBytes)
                {
                    return StatusListProblem.TooLarge;
                }

                output.Write(buffer, 0, read);
            }
        }
        catch (InvalidDataException)
        {
            return StatusListProblem.MalformedEncoding;
        }

        bits = output.ToArray();
        return EndsAsPacked(packed, bits) ? null : StatusListProblem.MalformedEncoding;
    }

    // The base library does not miss the end of a file that was cut short. The eight bytes of RFC 1952 section 2.3.1 do.
    private static bool EndsAsPacked(ReadOnlySpan<byte> packed, ReadOnlySpan<byte> bits) =>
        packed.Length >= 18
        && BinaryPrimitives.ReadUInt32LittleEndian(packed[^8..]) == Crc32.Of(bits)
        && BinaryPrimitives.ReadUInt32LittleEndian(packed[^4..]) == (uint)bits.Length;

    private int Byte(long index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Bits);
        return (int)(index >> 3);
    }

    private static byte Mask(long index) => (byte)(0x80 >> (int)(index & 7));
}
