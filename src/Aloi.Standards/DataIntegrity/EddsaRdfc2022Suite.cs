using System.Text.Json;
using Aloi.Standards.Crypto;
using Aloi.Standards.JsonLd;

namespace Aloi.Standards.DataIntegrity;

/// <summary><see cref="EddsaRdfc2022"/> among the other cryptosuites.</summary>
internal sealed class EddsaRdfc2022Suite : Cryptosuite
{
    public override string Name => EddsaRdfc2022.Name;

    public override bool Takes(KeyKind kind) => kind == KeyKind.Ed25519;

    public override byte[] Sign(ReadOnlyMemory<byte> document, ProofOptions options, PrivateKey key, ContextLibrary contexts) =>
        key is Ed25519PrivateKey ed25519
            ? EddsaRdfc2022.Sign(document, options, ed25519, contexts)
            : throw new ArgumentException($"{Name} signs with an Ed25519 key.", nameof(key));

    public override ProofVerdict Verify(JsonElement securedDocument, JsonElement proof, PublicKey key, ContextLibrary contexts) =>
        key is Ed25519PublicKey ed25519
            ? EddsaRdfc2022.Verify(securedDocument, proof, ed25519, contexts)
            : new ProofVerdict.KeyOfOtherKind(key.Kind);
}
