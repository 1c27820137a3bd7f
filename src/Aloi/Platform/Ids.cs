using System.Security.Cryptography;
using System.Text;

namespace Aloi.Platform;

/// <summary>The one source of identifiers. Internal keys are numbered by the database and never shown; public ids come from here.</summary>
public sealed class Ids
{
    public PublicId NewPublicId() => PublicId.FromBytes(RandomNumberGenerator.GetBytes(16));

    /// <summary>A secret for a link or a session: 256 random bits, base64url.</summary>
    public string NewSecret() =>
        Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    /// <summary>A random (version 4) UUID, for credentials without a public address.</summary>
    public Guid NewUuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        RandomNumberGenerator.Fill(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    /// <summary>A code a person copies from paper: 12 characters without look-alikes, 60 bits, in groups of four.</summary>
    public string NewClaimCode()
    {
        var code = new StringBuilder(14);
        for (var i = 0; i < 12; i++)
        {
            code.Append(i is 4 or 8 ? "-" : "").Append(PublicId.Alphabet[RandomNumberGenerator.GetInt32(32)]);
        }

        return code.ToString().ToUpperInvariant();
    }
}
