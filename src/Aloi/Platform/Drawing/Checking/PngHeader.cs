using System.Buffers.Binary;

namespace Aloi.Platform.Drawing.Checking;

/// <summary>The header chunk of a PNG (PNG section 11.2.1): what the picture will need once it is decoded, known before anything is.</summary>
internal readonly record struct PngHeader(uint Width, uint Height, byte Depth, byte Color, byte Compression, byte Filter, byte Interlace)
{
    public static PngHeader Read(ReadOnlySpan<byte> data) =>
        new(
            BinaryPrimitives.ReadUInt32BigEndian(data),
            BinaryPrimitives.ReadUInt32BigEndian(data[4..]),
            data[8],
            data[9],
            data[10],
            data[11],
            data[12]
        );

    /// <summary>Whether the combination of depth and colour is one of the standard's.</summary>
    public bool IsPossible =>
        Width > 0
        && Height > 0
        && Compression == 0
        && Filter == 0
        && Interlace <= 1
        && Color switch
        {
            0 => Depth is 1 or 2 or 4 or 8 or 16,
            3 => Depth is 1 or 2 or 4 or 8,
            2 or 4 or 6 => Depth is 8 or 16,
            _ => false,
        };

    /// <summary>How many bytes the picture data inflates to: each row with its filter byte, in one pass or in Adam7's seven.</summary>
    public long InflatedLength()
    {
        if (Interlace == 0)
        {
            return Pass(Width, Height);
        }

        ReadOnlySpan<(uint X, uint Y, uint DX, uint DY)> passes =
        [
            (0, 0, 8, 8),
            (4, 0, 8, 8),
            (0, 4, 4, 8),
            (2, 0, 4, 4),
            (0, 2, 2, 4),
            (1, 0, 2, 2),
            (0, 1, 1, 2),
        ];
        long total = 0;
        foreach (var (x, y, dx, dy) in passes)
        {
            total += Pass(Steps(Width, x, dx), Steps(Height, y, dy));
        }

        return total;
    }

    private static long Steps(uint size, uint first, uint step) => size <= first ? 0 : (size - first + step - 1) / step;

    private long Pass(long width, long height) => width == 0 || height == 0 ? 0 : height * (1 + (((width * Channels * Depth) + 7) / 8));

    private int Channels =>
        Color switch
        {
            2 => 3,
            4 => 2,
            6 => 4,
            _ => 1,
        };
}
