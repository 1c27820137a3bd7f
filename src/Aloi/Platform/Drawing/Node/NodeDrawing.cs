using System.ComponentModel;

namespace Aloi.Platform.Drawing.Node;

/// <summary>
/// Draws with one long-lived process of Node: started with the first drawing, one drawing at a time, with a bounded queue and a time limit,
/// started anew when it dies. Without Node there are no pictures; the log says so once and the pages show what needs none.
/// </summary>
internal sealed partial class NodeDrawing(DrawingOptions options, PictureCache cache, TimeProvider time, ILogger<NodeDrawing> log)
    : IDrawing,
        IDisposable
{
    private const int LargestDrawing = 8 * 1024 * 1024;
    private const int WidestPicture = 4096;

    private readonly SemaphoreSlim _turn = new(1);
    private DrawingProcess? _process;
    private DateTimeOffset _notBefore;
    private bool _saidSo;
    private int _waiting;

    public async Task<byte[]?> PngAsync(string svg, int width, CancellationToken cancellation)
    {
        if (svg.Length > LargestDrawing || width is < 1 or > WidestPicture)
        {
            return null;
        }

        var key = PictureCache.Key(svg, width);
        return cache.Find(key) ?? await InTurnAsync(key, svg, width, cancellation);
    }

    public void Dispose()
    {
        Discard();
        _turn.Dispose();
    }

    private async Task<byte[]?> InTurnAsync(string key, string svg, int width, CancellationToken cancellation)
    {
        if (Interlocked.Increment(ref _waiting) > options.LongestQueue)
        {
            Interlocked.Decrement(ref _waiting);
            return null;
        }

        try
        {
            await _turn.WaitAsync(cancellation);
            try
            {
                return cache.Find(key) ?? cache.Keep(key, await DrawAsync(svg, width, again: true));
            }
            finally
            {
                _turn.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    /// <summary>
    /// A started drawing is finished even when nobody waits any more: breaking it off would cost a new process, and the next one who asks
    /// gets it from the cache.
    /// </summary>
    private async Task<byte[]?> DrawAsync(string svg, int width, bool again)
    {
        if (Running() is not { } process)
        {
            return null;
        }

        try
        {
            using var limit = new CancellationTokenSource(options.Timeout, time);
            return await process.DrawAsync(svg, width, limit.Token);
        }
        catch (OperationCanceledException)
        {
            Discard();
            TooSlow(log, options.Timeout.TotalSeconds);
            return null;
        }
        catch (Exception e) when (e is IOException or InvalidDataException or ObjectDisposedException)
        {
            // It died, perhaps long ago and of something else: once more with a new one.
            Discard();
            if (again)
            {
                return await DrawAsync(svg, width, again: false);
            }

            Pause(e);
            return null;
        }
    }

    private DrawingProcess? Running()
    {
        if (_process is not null || time.GetUtcNow() < _notBefore)
        {
            return _process;
        }

        try
        {
            return _process = File.Exists(options.Worker) ? DrawingProcess.Start(options) : throw new FileNotFoundException(options.Worker);
        }
        catch (Exception e) when (e is Win32Exception or IOException)
        {
            Pause(e);
            return null;
        }
    }

    private void Pause(Exception reason)
    {
        _notBefore = time.GetUtcNow() + options.Pause;
        if (!_saidSo)
        {
            _saidSo = true;
            NoPictures(log, reason);
        }
    }

    private void Discard()
    {
        _process?.Dispose();
        _process = null;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Pictures cannot be drawn: Node.js did not start. Pages show plain ones instead.")]
    private static partial void NoPictures(ILogger log, Exception reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A drawing took longer than {Seconds} seconds and was given up.")]
    private static partial void TooSlow(ILogger log, double seconds);
}
