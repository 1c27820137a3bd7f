using System.Buffers.Binary;
using System.Diagnostics;
using System.Text;

namespace Aloi.Platform.Drawing.Node;

/// <summary>One running worker. Whatever goes wrong in an exchange, it is thrown away and another is started.</summary>
internal sealed class DrawingProcess : IDisposable
{
    private const int LargestPicture = 24 * 1024 * 1024;
    private readonly Process _process;

    private DrawingProcess(Process process) => _process = process;

    /// <exception cref="System.ComponentModel.Win32Exception">The program is not on this machine.</exception>
    public static DrawingProcess Start(DrawingOptions options)
    {
        var start = new ProcessStartInfo(options.Program)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { "--max-old-space-size=256", options.Worker },
        };

        // Whoever draws strangers' pictures is told none of our secrets.
        var path = Environment.GetEnvironmentVariable("PATH");
        start.Environment.Clear();
        start.Environment["PATH"] = path;
        var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return new DrawingProcess(process);
    }

    /// <summary>The picture, or null when the drawing is none. What it throws means that the process is of no more use.</summary>
    public async Task<byte[]?> DrawAsync(string svg, int width, CancellationToken cancellation)
    {
        var input = _process.StandardInput.BaseStream;
        await input.WriteAsync(Request(svg, width), cancellation);
        await input.FlushAsync(cancellation);
        var output = _process.StandardOutput.BaseStream;
        var header = new byte[4];
        await output.ReadExactlyAsync(header, cancellation);
        var length = BinaryPrimitives.ReadUInt32BigEndian(header);
        if (length > LargestPicture)
        {
            throw new InvalidDataException("The worker's answer is larger than any picture.");
        }

        var picture = new byte[length];
        await output.ReadExactlyAsync(picture, cancellation);
        return length == 0 ? null : picture;
    }

    public void Dispose()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception gone) when (gone is InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            // It has ended by itself.
        }

        _process.Dispose();
    }

    private static byte[] Request(string svg, int width)
    {
        var length = Encoding.UTF8.GetByteCount(svg);
        var request = new byte[8 + length];
        BinaryPrimitives.WriteUInt32BigEndian(request, (uint)width);
        BinaryPrimitives.WriteUInt32BigEndian(request.AsSpan(4), (uint)length);
        Encoding.UTF8.GetBytes(svg, request.AsSpan(8));
        return request;
    }
}
