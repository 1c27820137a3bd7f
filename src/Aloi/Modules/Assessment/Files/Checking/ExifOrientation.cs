using System.Buffers.Binary;

namespace Aloi.Modules.Assessment.Files.Checking;

/// <summary>The one note of a camera that a picture needs to be seen as it was taken.</summary>
internal static class ExifOrientation
{
    private const ushort Tag = 0x0112;
    private const int MostEntries = 200;

    /// <summary>Null when the segment says nothing of it.</summary>
    public static int? Read(ReadOnlySpan<byte> segment)
    {
        if (!segment.StartsWith("Exif\0\0"u8) || segment.Length < 16)
        {
            return null;
        }

        var tiff = segment[6..];
        var isLittle = tiff[0] == (byte)'I';
        var first = Number32(tiff, 4, isLittle);
        if (first > tiff.Length - 2)
        {
            return null;
        }

        var entries = Math.Min(Number16(tiff, (int)first, isLittle), (ushort)MostEntries);
        for (var i = 0; i < entries && first + 2 + (12 * i) + 12 <= tiff.Length; i++)
        {
            var entry = (int)first + 2 + (12 * i);
            if (Number16(tiff, entry, isLittle) == Tag)
            {
                return Number16(tiff, entry + 8, isLittle) is >= 1 and <= 8 and var way ? way : null;
            }
        }

        return null;
    }

    /// <summary>A segment that says it and nothing else.</summary>
    public static byte[] Segment(int orientation) =>
        [
            0xFF,
            0xE1,
            0x00,
            0x22,
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
        ];

    private static ushort Number16(ReadOnlySpan<byte> bytes, int at, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]) : BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);

    private static uint Number32(ReadOnlySpan<byte> bytes, int at, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]) : BinaryPrimitives.ReadUInt32BigEndian(bytes[at..]);
}
