using Aloi.Standards.Crypto;
using Aloi.Standards.Multiformats;

namespace Aloi.Standards.Did;

/// <summary>DIDs that are a public key themselves (did:key method 0.9): Ed25519, P-256, P-384 and secp256k1.</summary>
public static class DidKey
{
    /// <summary>The method's name.</summary>
    public const string Method = "key";

    /// <summary>The DID of the key, such as <c>did:key:z6Mk…</c>.</summary>
    /// <exception cref="ArgumentException">The key is an RSA key.</exception>
    public static string Format(PublicKey key) => $"did:key:{Multikey.EncodePublic(key)}";

    /// <summary>The DID URL under which proofs name the key, such as <c>did:key:z6Mk…#z6Mk…</c>.</summary>
    /// <exception cref="ArgumentException">The key is an RSA key.</exception>
    public static string VerificationMethod(PublicKey key)
    {
        var multikey = Multikey.EncodePublic(key);
        return $"did:key:{multikey}#{multikey}";
    }

    /// <summary>The document that a did:key stands for; null with the problem when it is not one, or of another kind of key.</summary>
    public static DidDocument? Resolve(DidUrl did, out MultikeyProblem problem)
    {
        var key = Multikey.ReadPublic(did.MethodSpecificId, out problem);
        if (key is null)
        {
            return null;
        }

        var method = new VerificationMethod($"{did.Did}#{did.MethodSpecificId}", "Multikey", did.Did) { Key = key };
        return new DidDocument(did.Did)
        {
            VerificationMethods = [method],
            AssertionMethods = [method.Id],
            AuthenticationMethods = [method.Id],
        };
    }
}
