using System.Text;
using System.Text.Json.Nodes;
using Aloi.Standards.Crypto;
using Aloi.Standards.Did;
using Aloi.Standards.SdJwt;
using Aloi.Standards.Verification;

namespace Aloi.Standards.Tests.Hostile;

/// <summary>
/// Tokens with selective disclosure. Without a key binding the holder, or anybody, may leave disclosures out: that is what the format is for.
/// With one, nothing may change.
/// </summary>
internal sealed class SdJwtFormat(bool isBound) : Format
{
    private static readonly KeyBindingExpectation Question = new("https://verifier.example", "n-0S6_WzA2Mj");
    private readonly PrivateKey _issuer = Keys.Of(KeyKind.P256);
    private readonly PrivateKey _holder = Keys.Of(KeyKind.Ed25519, "holder");

    public override string Name => isBound ? "SD-JWT VC, key binding" : "SD-JWT VC";

    public override byte[] Make(Random random)
    {
        var claims = new JsonObject
        {
            ["iss"] = DidJwk.Format(_issuer.Public),
            ["vct"] = "https://issuer.example/vct/interview",
            ["name"] = $"Entretien {random.Next()}",
            ["given_name"] = "Camille",
            ["address"] = new JsonObject { ["city"] = "Lyon", ["street"] = "rue\u0000\u202e" },
            ["levels"] = new JsonArray("a", "b", random.Next()),
            ["iat"] = SampleBadge.Awarded.ToUnixTimeSeconds(),
        };
        string[] places = ["/given_name", "/address", "/address/city", "/levels/1", "/levels/2", "/name"];
        var options = new SdJwtVcOptions
        {
            KeyId = DidJwk.VerificationMethod(_issuer.Public),
            Selective = [.. places.Where(_ => random.Next(3) > 0)],
            Decoys = random.Next(3),
            HolderKey = _holder.Public,
        };
        var token = SdJwtVc.Issue(claims.Bytes(), options, _issuer, out var problem);
        if (token is not null && isBound)
        {
            var statement = new KeyBindingStatement(Question.Audience, Question.Nonce, Verifying.Now);
            token = SdJwtVc.Present(token, null, statement, _holder, out problem);
        }

        return Encoding.ASCII.GetBytes(token ?? throw new InvalidOperationException(problem.ToString()));
    }

    public override Judgement Judge(byte[] document) =>
        Judgement.Of(
            CredentialVerifier
                .VerifyAsync(
                    document,
                    new VerificationSettings
                    {
                        Now = Verifying.Now,
                        Documents = OfflineDocumentSource.Instance,
                        KeyBinding = isBound ? Question : null,
                    }
                )
                .GetAwaiter()
                .GetResult()
        );

    public override bool ShowsTheSame(Judgement original, Judgement judgement, byte[] sample, byte[] changed) =>
        base.ShowsTheSame(original, judgement, sample, changed) || (!isBound && IsPart(sample, changed));

    public override string? WhyNeutral(byte[] sample, byte[] changed) =>
        changed.AsSpan().Trim(" \t\r\n"u8).SequenceEqual(sample) ? "blank space around"
        : !isBound && IsPart(sample, changed) ? "disclosures left out or in another order"
        : null;

    public override IEnumerable<Edit> Fields(byte[] sample, Random random)
    {
        var token = Encoding.ASCII.GetString(sample);
        var parts = token.Split('~');
        for (var i = 0; i < parts.Length; i++)
        {
            var at = i;
            yield return new Edit($"part {at} left out", () => Join([.. parts[..at], .. parts[(at + 1)..]]));
            yield return new Edit($"part {at} doubled", () => Join([.. parts[..at], parts[at], parts[at], .. parts[(at + 1)..]]));
            yield return new Edit($"part {at} first", () => Join([parts[at], .. parts[..at], .. parts[(at + 1)..]]));
            yield return new Edit($"part {at} last", () => Join([.. parts[..at], .. parts[(at + 1)..], parts[at]]));
        }

        yield return new Edit(
            "something disclosed more",
            () => Join([.. parts[..^1], Disclosure.Write("level", "\"expert\""u8), parts[^1]])
        );
        foreach (var edit in TokenEdits.Of(parts[0], random))
        {
            yield return new Edit(edit.What, () => Join([Encoding.ASCII.GetString(edit.Make()), .. parts[1..]]));
        }
    }

    // The same signed part, no key binding, and each disclosure one of those that there were.
    private static bool IsPart(byte[] sample, byte[] changed)
    {
        var (one, other) = (Encoding.ASCII.GetString(sample).Split('~'), Encoding.ASCII.GetString(changed).Trim().Split('~'));
        return string.Equals(one[0], other[0], StringComparison.Ordinal)
            && string.Equals(other[^1], "", StringComparison.Ordinal)
            && other.Skip(1).SkipLast(1).Distinct(StringComparer.Ordinal).Count() == other.Length - 2
            && other.Skip(1).SkipLast(1).All(d => one.Skip(1).SkipLast(1).Contains(d, StringComparer.Ordinal));
    }

    private static byte[] Join(string[] parts) => Encoding.ASCII.GetBytes(string.Join('~', parts));
}
