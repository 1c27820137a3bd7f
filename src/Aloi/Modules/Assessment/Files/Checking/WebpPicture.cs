using System.Buffers.Binary;

namespace Aloi.Modules.Assessment.Files.Checking;

/// <summary>A WebP, chunk by chunk: without its notes, and with a header that announces none.</summary>
internal static class WebpPicture
{
    private const int MostChunks = 100_000;
    private const byte AnnouncesNotes = 0x08 | 0x04; // EXIF, XMP

    private static readonly HashSet<string> Shown = ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"];

    public static CleanPicture? Clean(ReadOnlySpan<byte> file)
    {
        var end = Math.Min(file.Length, 8L + BinaryPrimitives.ReadUInt32LittleEndian(file[4..]));
        if (end < 8L + BinaryPrimitives.ReadUInt32LittleEndian(file[4..]))
        {
            return null;
        }

        var kept = new List<byte>(file.Length);
        kept.AddRange(file[..12]);
        (int Width, int Height)? size = null;
        var hasPicture = false;
        for (var (at, count) = (12, 0); at < end; count++)
        {
            if (at + 8 > end || count == MostChunks)
            {
                return null;
            }

            var length = BinaryPrimitives.ReadUInt32LittleEndian(file[(at + 4)..]);
            var whole = 8 + (long)length + (length & 1);
            if (whole > end - at)
            {
                return null;
            }

            var type = System.Text.Encoding.Latin1.GetString(file.Slice(at, 4));
            var chunk = file.Slice(at, (int)whole).ToArray();
            size ??= SizeOf(type, chunk.AsSpan(8));
            hasPicture |= type is "VP8 " or "VP8L" or "ANMF";
            if (type == "VP8X" && chunk.Length > 8)
            {
                chunk[8] &= unchecked((byte)~AnnouncesNotes);
            }

            if (Shown.Contains(type))
            {
                kept.AddRange(chunk);
            }

            at += (int)whole;
        }

        if (size is not { } found || !hasPicture)
        {
            return null;
        }

        byte[] bytes = [.. kept];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4), (uint)bytes.Length - 8);
        return new CleanPicture(bytes, found.Width, found.Height);
    }

    private static (int, int)? SizeOf(string type, ReadOnlySpan<byte> content) =>
        type switch
        {
            "VP8X" when content.Length >= 10 => (1 + Number24(content[4..]), 1 + Number24(content[7..])),
            "VP8 " when content.Length >= 10 && content[3..].StartsWith<byte>([0x9D, 0x01, 0x2A]) => (
                BinaryPrimitives.ReadUInt16LittleEndian(content[6..]) & 0x3FFF,
                BinaryPrimitives.ReadUInt16LittleEndian(content[8..]) & 0x3FFF
            ),
            "VP8L" when content.Length >= 5 && content[0] == 0x2F => Lossless(BinaryPrimitives.ReadUInt32LittleEndian(content[1..])),
            _ => null,
        };

    private static (int, int) Lossless(uint bits) => (1 + (int)(bits & 0x3FFF), 1 + (int)((bits >> 14) & 0x3FFF));

    private static int Number24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
