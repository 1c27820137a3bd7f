using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Aloi.Tests.Platform;

/// <summary>A small HTTP server on a free port of this machine, which counts the connections it gets.</summary>
internal sealed class LoopbackServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<string, byte[]?> _answer;
    private readonly Task _loop;
    private int _connections;

    /// <param name="answer">From the requested path to the whole response; null means never answer.</param>
    public LoopbackServer(Func<string, byte[]?> answer)
    {
        _answer = answer;
        _listener.Start();
        _loop = Task.Run(AcceptAsync);
    }

    public int Connections => Volatile.Read(ref _connections);

    public Uri Address(string path, string host = "127.0.0.1") => new($"http://{host}:{((IPEndPoint)_listener.LocalEndpoint).Port}{path}");

    public static byte[] Response(int status, string body, string headers = "") =>
        Encoding.UTF8.GetBytes(
            $"HTTP/1.1 {status} X\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\nConnection: close\r\n{headers}\r\n{body}"
        );

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _loop.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            var client = await _listener.AcceptTcpClientAsync(_stop.Token);
            Interlocked.Increment(ref _connections);
            _ = ServeAsync(client);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            var stream = client.GetStream();
            var buffer = new byte[8192];
            var read = await stream.ReadAsync(buffer, _stop.Token);
            var path = Encoding.ASCII.GetString(buffer, 0, read).Split(' ')[1];
            if (_answer(path) is { } response)
            {
                await stream.WriteAsync(response, _stop.Token);
            }
            else
            {
                await Task.Delay(System.Threading.Timeout.Infinite, _stop.Token);
            }
        }
    }
}
