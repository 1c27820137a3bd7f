using System.Buffers.Binary;
using System.IO.Compression;
using Aloi.Standards.Multiformats;

namespace Aloi.Standards.StatusList;

/// <summary>GZIP (RFC 1952) around the bits of a list (Bitstring Status List 1.0 sections 3.3 and 3.4).</summary>
internal static class ListPacking
{
    internal static byte[] Pack(byte[] bits)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(bits);
        }

        return packed.ToArray();
    }

    /// <summary>Unpacks without ever holding more than <paramref name="maxBytes"/>.</summary>
    internal static StatusListProblem? Unpack(byte[] packed, int maxBytes, out byte[] bits)
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
}
