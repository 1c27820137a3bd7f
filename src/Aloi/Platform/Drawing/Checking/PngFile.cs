using System.Buffers.Binary;
using System.IO.Compression;

namespace Aloi.Platform.Drawing.Checking;

/// <summary>The chunks of a PNG whose structure was found sound, as far as a badge needs them.</summary>
internal static class PngFile
{
    private const int SignatureLength = 8;
    private const int Overhead = 12;
    private const uint Data = 0x49444154; // IDAT
    private const uint Palette = 0x504c5445; // PLTE

    /// <summary>What makes the picture look as it does; the rest is notes of programs and people: places, names, thumbnails, animations.</summary>
    private static readonly HashSet<uint> Shown =
    [
        0x49484452, // IHDR
        Palette,
        Data,
        0x49454e44, // IEND
        0x74524e53, // tRNS
        0x67414d41, // gAMA
        0x6348524d, // cHRM
        0x73524742, // sRGB
        0x70485973, // pHYs
    ];

    public static PngHeader Header(ReadOnlySpan<byte> png) => PngHeader.Read(png[(SignatureLength + 8)..]);

    /// <summary>The same picture with only the chunks that show, and nothing after its end.</summary>
    public static byte[] Stripped(ReadOnlySpan<byte> png)
    {
        var kept = new List<byte>(png.Length);
        kept.AddRange(png[..SignatureLength]);
        foreach (var (type, start, length) in Chunks(png))
        {
            if (Shown.Contains(type))
            {
                kept.AddRange(png.Slice(start, length + Overhead));
            }
        }

        return [.. kept];
    }

    /// <summary>Whether the data inflates to exactly the picture that the header announces; a bomb is left at the first byte too many.</summary>
    public static bool HoldsItsPicture(byte[] png, PngHeader header)
    {
        var chunks = Chunks(png);
        var first = chunks.FindIndex(c => c.Type == Data);
        var count = chunks.Count(c => c.Type == Data);
        if (
            first < 0
            || chunks.Skip(first).Take(count).Any(c => c.Type != Data)
            || (header.Color == 3 && chunks.All(c => c.Type != Palette))
        )
        {
            return false;
        }

        using var data = new MemoryStream();
        chunks.Where(c => c.Type == Data).ToList().ForEach(c => data.Write(png, c.Start + 8, c.Length));
        data.Position = 0;
        return Inflated(data, header.InflatedLength()) == header.InflatedLength();
    }

    private static long Inflated(Stream data, long most)
    {
        try
        {
            using var inflating = new ZLibStream(data, CompressionMode.Decompress);
            var buffer = new byte[64 * 1024];
            long total = 0;
            for (int read; total <= most && (read = inflating.Read(buffer)) > 0; total += read) { }

            return total;
        }
        catch (InvalidDataException)
        {
            return -1;
        }
    }

    private static List<(uint Type, int Start, int Length)> Chunks(ReadOnlySpan<byte> png)
    {
        var chunks = new List<(uint, int, int)>();
        for (var position = SignatureLength; position + Overhead <= png.Length; )
        {
            var length = (int)BinaryPrimitives.ReadUInt32BigEndian(png[position..]);
            var type = BinaryPrimitives.ReadUInt32BigEndian(png[(position + 4)..]);
            chunks.Add((type, position, length));
            position = type == 0x49454e44 ? png.Length : position + length + Overhead;
        }

        return chunks;
    }
}
