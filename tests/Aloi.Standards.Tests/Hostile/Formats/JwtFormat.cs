using System.Text;
using System.Text.Json.Nodes;
using Aloi.Standards.Crypto;
using Aloi.Standards.Did;
using Aloi.Standards.Jose;
using Aloi.Standards.Multiformats;
using Aloi.Standards.Verification;

namespace Aloi.Standards.Tests.Hostile;

/// <summary>Badges as signed tokens. Every byte is signed or is the signature, so only blank space around the token is neutral.</summary>
internal sealed class JwtFormat(VcJwtProfile profile, KeyKind kind) : Format
{
    private readonly PrivateKey _key = Keys.Of(kind);

    public override string Name => $"VC-JWT, {profile}, {kind}";

    public override byte[] Make(Random random)
    {
        var badge = RandomBadge.Of(DidJwk.Format(_key.Public), random);
        badge.Remove("credentialStatus");
        badge["credentialSubject"]!["id"] = "did:example:holder";
        var token = VcJwt.Sign(badge.Bytes(), profile, _key, DidJwk.VerificationMethod(_key.Public), out var problem);
        return Encoding.ASCII.GetBytes(token ?? throw new InvalidOperationException(problem?.ToString()));
    }

    public override Judgement Judge(byte[] document) =>
        Judgement.Of(
            CredentialVerifier
                .VerifyAsync(document, new VerificationSettings { Now = Verifying.Now, Documents = OfflineDocumentSource.Instance })
                .GetAwaiter()
                .GetResult()
        );

    public override string? WhyNeutral(byte[] sample, byte[] changed) =>
        changed.AsSpan().Trim(" \t\r\n"u8).SequenceEqual(sample) ? "blank space around" : null;

    public override IEnumerable<Edit> Fields(byte[] sample, Random random) => TokenEdits.Of(Encoding.ASCII.GetString(sample), random);
}

/// <summary>Changes of the decoded parts of a compact token, under the old signature, and signatures that are none.</summary>
internal static class TokenEdits
{
    private static readonly string[] Algorithms =
    [
        "none",
        "None",
        "HS256",
        "HS512",
        "ES256K",
        "RS256",
        "ES256",
        "EdDSA",
        "Ed25519",
        "PS256",
        "",
    ];

    public static IEnumerable<Edit> Of(string token, Random random)
    {
        var parts = token.Split('.');
        for (var i = 0; i < 2; i++)
        {
            var at = i;
            Base64UrlText.TryDecode(parts[at], out var decoded);
            foreach (var edit in JsonEdits.Of(decoded!, random))
            {
                yield return new Edit($"part {at}, {edit.What}", () => With(parts, at, Base64UrlText.Encode(edit.Make())));
            }
        }

        foreach (var name in Algorithms)
        {
            var header = Header(parts);
            header["alg"] = name;
            var encoded = TestTokens.Encode(header.ToJsonString());
            yield return new Edit($"alg {name}", () => With(parts, 0, encoded));
            yield return new Edit($"alg {name} unsigned", () => With([encoded, parts[1], ""], 2, ""));
        }

        yield return new Edit("unsigned", () => With(parts, 2, ""));
        yield return new Edit("four parts", () => Encoding.ASCII.GetBytes(token + "."));
        yield return new Edit("padded", () => Encoding.ASCII.GetBytes(token + "="));
        yield return new Edit("in quotes", () => Encoding.ASCII.GetBytes($"\"{token}\""));
    }

    private static JsonObject Header(string[] parts) =>
        Base64UrlText.TryDecode(parts[0], out var bytes) ? bytes.Parse() : throw new InvalidOperationException("No header.");

    private static byte[] With(string[] parts, int at, string part)
    {
        var copy = parts.ToArray();
        copy[at] = part;
        return Encoding.ASCII.GetBytes(string.Join('.', copy));
    }
}
