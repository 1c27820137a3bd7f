using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Aloi.Standards.Tests.Baking;

/// <summary>Small pictures, made here with a checksum of their own, so that the reader's checksum is compared with something.</summary>
internal static class TestPng
{
    public static readonly byte[] Signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

    public static byte[] Header => Chunk("IHDR", [0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]);

    public static byte[] Pixels => Chunk("IDAT", Deflated([0, 0xff, 0x80, 0]));

    public static byte[] End => Chunk("IEND", []);

    public static byte[] Plain => [.. Signature, .. Header, .. Pixels, .. End];

    public static byte[] With(params byte[][] chunks) => [.. Signature, .. Header, .. chunks.SelectMany(c => c), .. Pixels, .. End];

    public static byte[] Text(string keyword, string text, byte compressed = 0) =>
        Chunk("iTXt", [.. Encoding.Latin1.GetBytes(keyword), 0, compressed, 0, .. "fr\0titre\0"u8, .. Encoding.UTF8.GetBytes(text)]);

    public static byte[] Chunk(string type, byte[] data)
    {
        byte[] typed = [.. Encoding.ASCII.GetBytes(type), .. data];
        var chunk = new byte[typed.Length + 8];
        BinaryPrimitives.WriteUInt32BigEndian(chunk, (uint)data.Length);
        typed.CopyTo(chunk, 4);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(typed.Length + 4), Crc(typed));
        return chunk;
    }

    // Bit by bit, straight from the polynomial.
    private static uint Crc(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xedb88320 : crc >> 1;
            }
        }

        return ~crc;
    }

    private static byte[] Deflated(byte[] bytes)
    {
        using var output = new MemoryStream();
        using (var zlib = new ZLibStream(output, CompressionLevel.Fastest))
        {
            zlib.Write(bytes);
        }

        return output.ToArray();
    }
}
