using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Aloi.Tests.Modules.Assessment.Files;

/// <summary>Small files of every kind, made by hand so that each byte is known.</summary>
internal static class Samples
{
    /// <summary>What a camera writes about the place; it must be nowhere in what is kept.</summary>
    public const string Place = "GPS 48.8566N 2.3522E";

    public static byte[] Zip()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("a.txt").Open();
            entry.Write("caché"u8);
        }

        return stream.ToArray();
    }

    /// <summary>A photo held upright by a phone: orientation 6, a place, a comment, a thumbnail's bytes behind the end.</summary>
    public static byte[] Jpeg(int orientation = 6, byte[]? behind = null) =>
        [
            0xFF,
            0xD8,
            .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]),
            .. Segment(
                0xE1,
                [
                    .. "Exif\0\0"u8,
                    .. "MM\0*"u8,
                    0,
                    0,
                    0,
                    8,
                    0,
                    1,
                    0x01,
                    0x12,
                    0,
                    3,
                    0,
                    0,
                    0,
                    1,
                    0,
                    (byte)orientation,
                    0,
                    0,
                    0,
                    0,
                    0,
                    0,
                    .. Text(Place),
                ]
            ),
            .. Segment(0xFE, Text(Place)),
            .. Segment(0xDB, new byte[65]),
            .. Segment(0xC0, [8, 0, 2, 0, 3, 1, 1, 0x11, 0]),
            .. Segment(0xC4, new byte[20]),
            .. Segment(0xDA, [1, 1, 0, 0, 63, 0]),
            0x12,
            0xFF,
            0x00,
            0x34,
            0xFF,
            0xD0,
            0x56,
            0xFF,
            0xD9,
            .. behind ?? [],
        ];

    public static byte[] Png(byte[]? behind = null)
    {
        using var data = new MemoryStream();
        using (var zlib = new ZLibStream(data, CompressionLevel.Fastest, leaveOpen: true))
        {
            zlib.Write([0, 0xFF, 0, 0]);
        }

        return
        [
            0x89,
            0x50,
            0x4E,
            0x47,
            0x0D,
            0x0A,
            0x1A,
            0x0A,
            .. Chunk("IHDR", [0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]),
            .. Chunk("tEXt", Text("Comment\0" + Place)),
            .. Chunk("IDAT", data.ToArray()),
            .. Chunk("IEND", []),
            .. behind ?? [],
        ];
    }

    public static byte[] Webp()
    {
        byte[] chunks =
        [
            .. RiffChunk("VP8X", [0x0C, 0, 0, 0, 1, 0, 0, 1, 0, 0]),
            .. RiffChunk("VP8L", [0x2F, 1, 0, 0, 0, 0]),
            .. RiffChunk("EXIF", Text(Place)),
            .. RiffChunk("XMP ", Text("<x>" + Place)),
        ];
        var file = new byte[12 + chunks.Length];
        "RIFF"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), chunks.Length + 4);
        "WEBP"u8.CopyTo(file.AsSpan(8));
        chunks.CopyTo(file, 12);
        return file;
    }

    public static byte[] Pdf(int length = 2_000) =>
        [
            .. "%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n"u8,
            .. Enumerable.Repeat((byte)' ', length),
            .. "\ntrailer << >>\nstartxref\n9\n%%EOF\n"u8,
        ];

    public static byte[] Mp4(int length = 500, string brand = "isom") =>
        [.. Box("ftyp", [.. Text(brand), 0, 0, 2, 0, .. "isommp41"u8]), .. Box("moov", new byte[40]), .. Box("mdat", new byte[length])];

    public static byte[] WebM(string type = "webm", int length = 64) =>
        [0x1A, 0x45, 0xDF, 0xA3, 0x87, 0x42, 0x82, 0x84, .. Text(type), 0x18, 0x53, 0x80, 0x67, (byte)(0x80 | length), .. new byte[length]];

    private static byte[] Text(string text) => Encoding.Latin1.GetBytes(text);

    private static byte[] Segment(byte marker, byte[] content) =>
        [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    private static byte[] Chunk(string type, byte[] content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        return [.. length, .. Text(type), .. content, 0, 0, 0, 0];
    }

    private static byte[] RiffChunk(string type, byte[] content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, content.Length);
        return [.. Text(type), .. length, .. content, .. new byte[content.Length & 1]];
    }

    private static byte[] Box(string type, byte[] content)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length + 8);
        return [.. length, .. Text(type), .. content];
    }
}
