using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;
using Aloi.Platform.Json;
using Aloi.Standards.Crypto;
using Aloi.Standards.Did;
using Aloi.Standards.Multiformats;

namespace Aloi.Tests.Modules.Credentials.Verifying;

/// <summary>The minutes of a jury as somebody holds them: sealed by any key and in any identity's name.</summary>
internal static class MinutesFile
{
    public static readonly DateTimeOffset Closed = new(2026, 3, 10, 16, 0, 0, TimeSpan.Zero);

    public static Ed25519PrivateKey Key(byte seed = 7) =>
        Ed25519PrivateKey.FromSeed([.. Enumerable.Repeat(seed, Ed25519PrivateKey.SeedLength)]);

    public static JsonObject Content() =>
        new()
        {
            ["type"] = "aloi/jury-minutes/1",
            ["salt"] = "00112233445566778899aabbccddeeff",
            ["organisation"] = "Groupe Valmont",
            ["entity"] = "Groupe Valmont",
            ["achievement"] = new JsonObject { ["name"] = "Conduite en sécurité", ["version"] = 1m },
            ["requirement"] = new JsonObject { ["id"] = "jury", ["name"] = "Jury final" },
            ["session"] = new JsonObject { ["closedAt"] = "2026-03-10T16:00:00Z", ["closedBy"] = "Jeanne Test" },
            ["candidate"] = new JsonObject { ["name"] = "Amina Benali", ["candidacy"] = "x" },
            ["decision"] = new JsonObject
            {
                ["for"] = 2m,
                ["against"] = 1m,
                ["outcome"] = "favourable",
            },
            ["remarks"] = "Rien à signaler.",
        };

    public static JsonObject Of(JsonObject content, Ed25519PrivateKey key, string? method = null)
    {
        var bytes = Encoding.UTF8.GetBytes(CanonicalJson.Write(content));
        return new JsonObject
        {
            ["minutes"] = content,
            ["seal"] = new JsonObject
            {
                ["algorithm"] = "Ed25519",
                ["over"] = "the RFC 8785 form of minutes, in UTF-8",
                ["digest"] = ContentDigest.Of(bytes).Hex,
                ["verificationMethod"] = method ?? DidKey.VerificationMethod(key.PublicKey),
                ["publicKey"] = Multikey.EncodePublic(key.PublicKey),
                ["signature"] = Base64Url.EncodeToString(key.Sign(bytes)),
            },
        };
    }

    public static byte[] Bytes(JsonObject file) => Encoding.UTF8.GetBytes(CanonicalJson.Write(file));

    public static byte[] Make()
    {
        using var key = Key();
        return Bytes(Of(Content(), key));
    }
}
