namespace Aloi.Platform.Drawing;

/// <summary>Turns a drawing into a picture.</summary>
public interface IDrawing
{
    /// <summary>The drawing as PNG of this width, or null when it cannot be drawn here: too large, too slow, or no Node on this machine.</summary>
    Task<byte[]?> PngAsync(string svg, int width, CancellationToken cancellation);
}
