using System.Buffers.Binary;
using System.Security.Cryptography;
using Aloi.Platform.Secrets;

namespace Aloi.Platform.Files;

/// <summary>
/// Content sealed piece by piece, so that a large file never stands in memory whole. Each piece is bound to its file and its number: none can
/// be moved, swapped or left out unnoticed.
/// </summary>
public static class SealedContent
{
    public const int Piece = 64 * 1024;

    // A sealed piece is its content, never longer when compressed, and a header.
    private const int LongestSealed = Piece + 64;

    public static async Task WriteAsync(
        Stream target,
        Sealer sealer,
        string binding,
        int number,
        ReadOnlyMemory<byte> content,
        CancellationToken cancellation
    )
    {
        var piece = sealer.Seal(content.Span, Binding(binding, number));
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, piece.Length);
        await target.WriteAsync(length, cancellation);
        await target.WriteAsync(piece, cancellation);
    }

    /// <exception cref="CryptographicException">The stored bytes are not what was stored.</exception>
    public static async Task CopyAsync(
        Stream stored,
        Stream target,
        Sealer sealer,
        string binding,
        long length,
        CancellationToken cancellation
    )
    {
        var header = new byte[4];
        for (var (number, left) = (0, length); left > 0; number++)
        {
            await stored.ReadExactlyAsync(header, cancellation);
            var size = BinaryPrimitives.ReadInt32BigEndian(header);
            if (size is < 1 or > LongestSealed)
            {
                throw new CryptographicException("A stored piece has an impossible length.");
            }

            var piece = new byte[size];
            await stored.ReadExactlyAsync(piece, cancellation);
            var content = sealer.Open(piece, Binding(binding, number));
            await target.WriteAsync(content, cancellation);
            left -= content.Length;
        }
    }

    private static string Binding(string binding, int number) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{binding} {number}");
}
