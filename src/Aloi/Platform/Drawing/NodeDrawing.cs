namespace Aloi.Platform.Drawing;

/// <summary>Draws with one long-lived Node process.</summary>
internal sealed class NodeDrawing : IDrawing
{
    public Task<byte[]?> PngAsync(string svg, int width, CancellationToken cancellation) => Task.FromResult<byte[]?>(null);
}
