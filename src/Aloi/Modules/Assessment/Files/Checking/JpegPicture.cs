using System.Buffers.Binary;

namespace Aloi.Modules.Assessment.Files.Checking;

/// <summary>
/// A JPEG, segment by segment. Of its notes only the colour profile, what decoders need, and the way it is held are kept: the last is written anew, so
/// that a photo taken upright stays so without saying where it was taken.
/// </summary>
internal static class JpegPicture
{
    private const int MostSegments = 10_000;

    public static CleanPicture? Clean(ReadOnlySpan<byte> file)
    {
        var kept = new List<byte>(file.Length) { 0xFF, 0xD8 };
        var (width, height, orientation, scans) = (0, 0, 1, 0);
        var at = 2;
        for (var count = 0; count < MostSegments; count++)
        {
            if (Marker(file, ref at) is not { } marker)
            {
                return null;
            }

            if (marker == 0xD9)
            {
                kept.AddRange([0xFF, 0xD9]);
                return width == 0 || height == 0 || scans == 0 ? null : new CleanPicture(WithOrientation(kept, orientation), width, height);
            }

            if (
                at + 2 > file.Length
                || BinaryPrimitives.ReadUInt16BigEndian(file[at..]) is var length && (length < 2 || at + length > file.Length)
            )
            {
                return null;
            }

            var content = file.Slice(at + 2, length - 2);
            if (IsFrame(marker) && content.Length >= 6)
            {
                (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(content[1..]), BinaryPrimitives.ReadUInt16BigEndian(content[3..]));
            }

            orientation = marker == 0xE1 ? ExifOrientation.Read(content) ?? orientation : orientation;
            if (Shows(marker, content))
            {
                kept.AddRange([0xFF, marker]);
                kept.AddRange(file.Slice(at, length));
            }

            at += length;
            if (marker == 0xDA)
            {
                scans++;
                var end = EndOfScan(file, at);
                kept.AddRange(file[at..end]);
                at = end;
            }
        }

        return null;
    }

    /// <summary>The next marker; any number of fill bytes may stand before it.</summary>
    private static byte? Marker(ReadOnlySpan<byte> file, ref int at)
    {
        if (at + 1 >= file.Length || file[at] != 0xFF)
        {
            return null;
        }

        while (at < file.Length && file[at] == 0xFF)
        {
            at++;
        }

        return at < file.Length && file[at] is not 0x00 and not (>= 0xD0 and <= 0xD8) ? file[at++] : null;
    }

    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not 0xC4 and not 0xC8 and not 0xCC;

    private static bool Shows(byte marker, ReadOnlySpan<byte> content) =>
        marker switch
        {
            0xE0 => content.StartsWith("JFIF\0"u8),
            0xE2 => content.StartsWith("ICC_PROFILE\0"u8),
            0xEE => content.StartsWith("Adobe"u8),
            >= 0xE1 and <= 0xEF or 0xFE => false,
            _ => true,
        };

    /// <summary>Picture data goes on until a marker that is neither an escaped byte nor a restart.</summary>
    private static int EndOfScan(ReadOnlySpan<byte> file, int at)
    {
        while (at < file.Length)
        {
            var next = file[at..].IndexOf((byte)0xFF);
            if (next < 0)
            {
                return file.Length;
            }

            at += next;
            if (at + 1 < file.Length && file[at + 1] is not 0x00 and not (>= 0xD0 and <= 0xD7))
            {
                return at;
            }

            at += 2;
        }

        return Math.Min(at, file.Length);
    }

    private static byte[] WithOrientation(List<byte> kept, int orientation)
    {
        if (orientation > 1)
        {
            kept.InsertRange(2, ExifOrientation.Segment(orientation));
        }

        return [.. kept];
    }
}
