using System.Buffers.Binary;

namespace Aloi.Modules.Assessment.Files.Checking;

/// <summary>A PNG, chunk by chunk: what makes the picture look as it does is kept.</summary>
internal static class PngPicture
{
    private const int MostChunks = 100_000;

    private static readonly HashSet<string> Shown =
    [
        "IHDR",
        "PLTE",
        "IDAT",
        "IEND",
        "tRNS",
        "gAMA",
        "cHRM",
        "sRGB",
        "iCCP",
        "pHYs",
        "sBIT",
        "bKGD",
        "cICP",
    ];

    public static CleanPicture? Clean(ReadOnlySpan<byte> file)
    {
        var kept = new List<byte>(file.Length);
        kept.AddRange(file[..8]);
        var (width, height, hasData) = (0u, 0u, false);
        for (var (at, count) = (8, 0); at + 12 <= file.Length && count < MostChunks; count++)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
            if (length > file.Length - at - 12)
            {
                return null;
            }

            var type = System.Text.Encoding.Latin1.GetString(file.Slice(at + 4, 4));
            var chunk = file.Slice(at, (int)length + 12);
            if (count == 0)
            {
                if (type != "IHDR" || length != 13)
                {
                    return null;
                }

                (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(chunk[8..]), BinaryPrimitives.ReadUInt32BigEndian(chunk[12..]));
            }

            if (Shown.Contains(type))
            {
                kept.AddRange(chunk);
            }

            hasData |= type == "IDAT";
            if (type == "IEND")
            {
                return hasData && width is > 0 and <= int.MaxValue && height is > 0 and <= int.MaxValue
                    ? new CleanPicture([.. kept], (int)width, (int)height)
                    : null;
            }

            at += chunk.Length;
        }

        return null;
    }
}
