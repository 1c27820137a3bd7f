using System.Buffers;
using System.Text.Json;
using Aloi.Standards.Multiformats;

namespace Aloi.Standards.Crypto;

/// <summary>Writes public keys as JSON Web Keys (RFC 7517), with the members that make the key and no other.</summary>
public static class JsonWebKeyWriter
{
    /// <summary>The key as compact UTF-8 JSON, its members in the order in which RFC 7638 hashes them.</summary>
    public static byte[] Write(PublicKey key)
    {
        var output = new ArrayBufferWriter<byte>(256);
        using var writer = new Utf8JsonWriter(output);
        Write(writer, key);
        writer.Flush();
        return output.WrittenSpan.ToArray();
    }

    internal static void Write(Utf8JsonWriter writer, PublicKey key)
    {
        if (key is RsaPublicKey rsa)
        {
            RsaWebKey.Write(writer, rsa);
            return;
        }

        if (JsonWebKeyKind.Names(key.Kind) is not var (type, curve))
        {
            throw new ArgumentException($"A key of the kind {key.Kind} is not written here.", nameof(key));
        }

        writer.WriteStartObject();
        writer.WriteString("crv", curve);
        writer.WriteString("kty", type);
        if (key is Ed25519PublicKey ed25519)
        {
            writer.WriteString("x", Base64UrlText.Encode(ed25519.Bytes));
        }
        else if (key is EcdsaPublicKey ecdsa)
        {
            writer.WriteString("x", Base64UrlText.Encode(ecdsa.X));
            writer.WriteString("y", Base64UrlText.Encode(ecdsa.Y));
        }

        writer.WriteEndObject();
    }
}
