using System.Collections.Concurrent;
using Aloi.Standards.Crypto;
using Aloi.Standards.DataIntegrity;
using Aloi.Standards.Did;

namespace Aloi.Integrations.VcApi;

/// <summary>One issuer of the conformance interface: a cryptosuite and a key that is its own DID.</summary>
internal sealed record ConformanceIssuer(Cryptosuite Suite, PrivateKey Key)
{
    public string Did { get; } = DidKey.Format(Key.Public);

    public ProofOptions Options(DateTimeOffset now) => new(now, DidKey.VerificationMethod(Key.Public));
}

/// <summary>The issuers, one for each cryptosuite and curve; made when first asked for and kept while the process lives.</summary>
internal sealed class ConformanceIssuers : IDisposable
{
    public const string Usual = "eddsa-rdfc-2022";

    private readonly ConcurrentDictionary<(string Suite, KeyKind Kind), Lazy<ConformanceIssuer>> _issuers = new();

    /// <summary>Null when there is no such cryptosuite, or it does not sign on that curve.</summary>
    public ConformanceIssuer? Find(string? suite, string? curve)
    {
        if (Cryptosuites.Find(suite ?? Usual) is not { } found || Kind(found, curve) is not { } kind)
        {
            return null;
        }

        return _issuers.GetOrAdd((found.Name, kind), _ => new Lazy<ConformanceIssuer>(() => new ConformanceIssuer(found, Key(kind)))).Value;
    }

    public void Dispose()
    {
        foreach (var issuer in _issuers.Values)
        {
            issuer.Value.Key.Dispose();
        }
    }

    private static KeyKind? Kind(Cryptosuite suite, string? curve)
    {
        KeyKind? wanted = curve switch
        {
            null or "" => suite.Takes(KeyKind.Ed25519) ? KeyKind.Ed25519 : KeyKind.P256,
            "P-256" => KeyKind.P256,
            "P-384" => KeyKind.P384,
            "Ed25519" => KeyKind.Ed25519,
            _ => null,
        };
        return wanted is { } kind && suite.Takes(kind) ? kind : null;
    }

    private static PrivateKey Key(KeyKind kind) => kind == KeyKind.Ed25519 ? Ed25519PrivateKey.Generate() : EcdsaPrivateKey.Generate(kind);
}
