using System.Buffers;
using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using Aloi.Platform;
using Aloi.Platform.Secrets;

namespace Aloi.Modules.Assessment.Links;

/// <param name="EndsAt">To the minute.</param>
/// <param name="Secret">256 random bits.</param>
internal sealed record LinkToken(PublicId Id, DateTimeOffset EndsAt, byte[] Secret)
{
    /// <summary>What is kept of the secret.</summary>
    public byte[] Digest => SHA256.HashData(Secret);
}

/// <summary>
/// Writes the word in a link and reads it again: id, end, secret, and a signature over the three. A forged or altered one is refused before
/// the database is asked. Sixty-eight bytes, so that its QR code stays coarse enough for a phone.
/// </summary>
internal sealed class LinkTokens(MasterKey master)
{
    public const int SecretSize = 32;
    private const int IdSize = 16;
    private const int EndSize = 4;
    private const int SignedSize = IdSize + EndSize + SecretSize;
    private const int SignatureSize = 16;
    private const int Size = SignedSize + SignatureSize;
    private const int TextSize = 91;
    private readonly Sealer _signing = master.For("assessment links");

    /// <summary>A new token; its end is rounded up to the minute.</summary>
    public static LinkToken New(PublicId id, DateTimeOffset endsAt) =>
        new(id, FromMinutes(Minutes(endsAt)), RandomNumberGenerator.GetBytes(SecretSize));

    public string Write(LinkToken token)
    {
        Span<byte> bytes = stackalloc byte[Size];
        token.Id.ToBytes().CopyTo(bytes);
        BinaryPrimitives.WriteUInt32BigEndian(bytes[IdSize..], Minutes(token.EndsAt));
        token.Secret.CopyTo(bytes[(IdSize + EndSize)..]);
        Sign(bytes[..SignedSize]).CopyTo(bytes[SignedSize..]);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>Null for anything that was not written here.</summary>
    public LinkToken? Read(string text)
    {
        Span<byte> bytes = stackalloc byte[Size];
        if (
            text.Length != TextSize
            || Base64Url.DecodeFromChars(text, bytes, out _, out var length) != OperationStatus.Done
            || length != Size
        )
        {
            return null;
        }

        // The last character has bits to spare: one link has one spelling.
        return
            CryptographicOperations.FixedTimeEquals(Sign(bytes[..SignedSize]), bytes[SignedSize..])
            && Base64Url.EncodeToString(bytes) == text
            ? new LinkToken(
                PublicId.FromBytes(bytes[..IdSize]),
                FromMinutes(BinaryPrimitives.ReadUInt32BigEndian(bytes[IdSize..])),
                bytes[(IdSize + EndSize)..SignedSize].ToArray()
            )
            : null;
    }

    private byte[] Sign(ReadOnlySpan<byte> signed) => _signing.Digest(Convert.ToHexStringLower(signed))[..SignatureSize];

    private static uint Minutes(DateTimeOffset at) => (uint)((at.ToUnixTimeSeconds() + 59) / 60);

    private static DateTimeOffset FromMinutes(uint minutes) => DateTimeOffset.FromUnixTimeSeconds(minutes * 60L);
}
