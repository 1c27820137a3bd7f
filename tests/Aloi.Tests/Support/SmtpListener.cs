using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Aloi.Tests.Support;

/// <summary>A small SMTP server that keeps what it accepts, and can hang up on demand: before it has the mail, or after, without a word.</summary>
public sealed class SmtpListener : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly List<string> _mails = [];
    private readonly Task _serving;

    public SmtpListener()
    {
        _listener.Start();
        _serving = ServeAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>The connection ends when the mail is about to be sent.</summary>
    public bool HangsUpBeforeData { get; set; }

    /// <summary>The mail is kept, and the connection ends before the server says so.</summary>
    public bool HangsUpAfterData { get; set; }

    /// <summary>The raw mails, headers included.</summary>
    public IReadOnlyList<string> Mails
    {
        get
        {
            lock (_mails)
            {
                return [.. _mails];
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving;
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            while (!_stop.IsCancellationRequested)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await ServeAsync(client);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException)
        {
            // Stopped.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        try
        {
            await TalkAsync(client.GetStream());
        }
        catch (IOException)
        {
            // The other side went away, perhaps killed; the next one is served.
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1);
        await using var writer = new StreamWriter(stream, Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 tests");
        while (await reader.ReadLineAsync(_stop.Token) is { } line)
        {
            var verb = line.Split(' ')[0].ToUpperInvariant();
            if (verb == "DATA" && !await TakeAsync(reader, writer))
            {
                return;
            }

            if (verb == "QUIT")
            {
                await writer.WriteLineAsync("221 bye");
                return;
            }

            if (verb != "DATA")
            {
                await writer.WriteLineAsync("250 ok");
            }
        }
    }

    private async Task<bool> TakeAsync(StreamReader reader, StreamWriter writer)
    {
        if (HangsUpBeforeData)
        {
            return false;
        }

        await writer.WriteLineAsync("354 go on");
        var mail = new StringBuilder();
        for (var line = await ReadAsync(reader); line != "."; line = await ReadAsync(reader))
        {
            mail.Append(line).Append('\n');
        }

        lock (_mails)
        {
            _mails.Add(mail.ToString());
        }

        if (HangsUpAfterData)
        {
            return false;
        }

        await writer.WriteLineAsync("250 kept");
        return true;
    }

    /// <summary>A mail that breaks off before its end was never handed over.</summary>
    private async Task<string> ReadAsync(StreamReader reader) =>
        await reader.ReadLineAsync(_stop.Token) ?? throw new IOException("The mail breaks off.");
}
