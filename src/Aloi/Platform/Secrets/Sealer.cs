using System.IO.Compression;
using System.Security.Cryptography;

namespace Aloi.Platform.Secrets;

/// <summary>
/// Authenticated encryption with one key: AES-256-GCM over the compressed content. The result is version, nonce, tag, ciphertext.
/// The binding names the place a value belongs to, so that a sealed value moved to another row does not open there.
/// </summary>
public sealed class Sealer(byte[] key)
{
    private const byte Plain = 1;
    private const byte Compressed = 2;
    private const int NonceSize = 12;
    private const int TagSize = 16;
    private const int HeaderSize = 1 + NonceSize + TagSize;
    private const int WorthCompressing = 200;

    public byte[] Seal(ReadOnlySpan<byte> content, string binding)
    {
        var compressed = content.Length >= WorthCompressing ? Compress(content) : null;
        var useCompressed = compressed is not null && compressed.Length < content.Length;
        var input = useCompressed ? compressed : content;
        var result = new byte[HeaderSize + input.Length];
        result[0] = useCompressed ? Compressed : Plain;
        var nonce = result.AsSpan(1, NonceSize);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagSize);
        aes.Encrypt(nonce, input, result.AsSpan(HeaderSize), result.AsSpan(1 + NonceSize, TagSize), Associated(result[0], binding));
        return result;
    }

    /// <exception cref="CryptographicException">Not sealed with this key for this place, or changed since.</exception>
    public byte[] Open(ReadOnlySpan<byte> sealed_, string binding)
    {
        if (sealed_.Length < HeaderSize || sealed_[0] is not (Plain or Compressed))
        {
            throw new CryptographicException("Not a sealed value.");
        }

        var content = new byte[sealed_.Length - HeaderSize];
        using var aes = new AesGcm(key, TagSize);
        aes.Decrypt(
            sealed_.Slice(1, NonceSize),
            sealed_[HeaderSize..],
            sealed_.Slice(1 + NonceSize, TagSize),
            content,
            Associated(sealed_[0], binding)
        );
        return sealed_[0] == Compressed ? Decompress(content) : content;
    }

    /// <summary>A keyed digest: finds equal values without storing them. Not reversible without the key.</summary>
    public byte[] Digest(string value) => HMACSHA256.HashData(key, System.Text.Encoding.UTF8.GetBytes("digest " + value));

    private static byte[] Associated(byte version, string binding) => [version, .. System.Text.Encoding.UTF8.GetBytes(binding)];

    private static byte[] Compress(ReadOnlySpan<byte> content)
    {
        using var output = new MemoryStream();
        using (var brotli = new BrotliStream(output, CompressionLevel.Fastest, leaveOpen: true))
        {
            brotli.Write(content);
        }

        return output.ToArray();
    }

    private static byte[] Decompress(byte[] content)
    {
        using var brotli = new BrotliStream(new MemoryStream(content), CompressionMode.Decompress);
        using var output = new MemoryStream();
        brotli.CopyTo(output);
        return output.ToArray();
    }
}
