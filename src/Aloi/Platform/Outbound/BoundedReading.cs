using System.Buffers;

namespace Aloi.Platform.Outbound;

/// <summary>Reads a stream whole, up to a bound: no more than the bound is ever held.</summary>
public static class BoundedReading
{
    private const int Step = 32 * 1024;

    /// <summary>The bytes of the stream, or null when there are more than <paramref name="maximum"/>.</summary>
    public static async Task<byte[]?> ReadAsync(Stream stream, int maximum, CancellationToken cancellation)
    {
        var buffer = new ArrayBufferWriter<byte>(Math.Min(Step, maximum + 1));
        while (true)
        {
            var room = buffer.GetMemory(Step);
            var allowed = Math.Min(room.Length, maximum + 1 - buffer.WrittenCount);
            var read = await stream.ReadAsync(room[..allowed], cancellation);
            if (read == 0)
            {
                return buffer.WrittenSpan.ToArray();
            }

            buffer.Advance(read);
            if (buffer.WrittenCount > maximum)
            {
                return null;
            }
        }
    }
}
