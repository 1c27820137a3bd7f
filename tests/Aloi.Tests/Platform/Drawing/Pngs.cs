using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Aloi.Tests.Platform.Drawing;

/// <summary>Pictures made by hand, sound or broken on purpose.</summary>
internal static class Pngs
{
    private static readonly byte[] Signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

    /// <summary>A grey picture of 8 bits whose data is what the header says, unless told otherwise.</summary>
    public static byte[] Make(int width = 8, int height = 8, byte[]? data = null, byte depth = 8, byte color = 0, params byte[][] more) =>
        [
            .. Signature,
            .. Header(width, height, depth, color),
            .. more.SelectMany(m => m),
            .. Chunk("IDAT", data ?? Deflated(new byte[height * (width + 1)])),
            .. Chunk("IEND", []),
        ];

    public static byte[] Header(int width, int height, byte depth = 8, byte color = 0)
    {
        var data = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(data, width);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(4), height);
        (data[8], data[9]) = (depth, color);
        return Chunk("IHDR", data);
    }

    public static byte[] Chunk(string type, byte[] data)
    {
        var chunk = new byte[data.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        Encoding.ASCII.GetBytes(type, chunk.AsSpan(4));
        data.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + data.Length), Crc(chunk.AsSpan(4, data.Length + 4)));
        return chunk;
    }

    public static byte[] Deflated(byte[] data)
    {
        using var target = new MemoryStream();
        using (var zlib = new ZLibStream(target, CompressionLevel.SmallestSize))
        {
            zlib.Write(data);
        }

        return target.ToArray();
    }

    public static bool Contains(byte[] png, string chunk) => png.AsSpan().IndexOf(Encoding.ASCII.GetBytes(chunk)) >= 0;

    private static uint Crc(ReadOnlySpan<byte> data)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var value in data)
        {
            crc ^= value;
            for (var i = 0; i < 8; i++)
            {
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320u : crc >> 1;
            }
        }

        return ~crc;
    }
}
