using System.Text.Json;
using Aloi.Standards.Crypto;
using Aloi.Standards.Json;
using Aloi.Standards.JsonLd;

namespace Aloi.Standards.DataIntegrity.SelectiveDisclosure;

/// <summary><see cref="EcdsaSd2023"/> among the other cryptosuites.</summary>
internal sealed class EcdsaSd2023Suite : Cryptosuite
{
    // Who names no mandatory parts still means that nobody shall hide who issued a credential, until when it holds, and whether it was withdrawn.
    private static readonly string[] UsualMandatory =
    [
        "issuer",
        "validFrom",
        "validUntil",
        "issuanceDate",
        "expirationDate",
        "credentialStatus",
        "credentialSchema",
        "termsOfUse",
        "refreshService",
    ];

    public override string Name => EcdsaSd2023.Name;

    public override bool Takes(KeyKind kind) => kind == KeyKind.P256;

    public override byte[] Sign(ReadOnlyMemory<byte> document, ProofOptions options, PrivateKey key, ContextLibrary contexts) =>
        key is EcdsaPrivateKey { Kind: KeyKind.P256 } ecdsa
            ? EcdsaSd2023.Sign(document, options, MandatoryOf(document), ecdsa, contexts)
            : throw new ArgumentException($"{Name} signs with a key on P-256.", nameof(key));

    public override ProofVerdict Verify(JsonElement securedDocument, JsonElement proof, PublicKey key, ContextLibrary contexts) =>
        key is EcdsaPublicKey { Kind: KeyKind.P256 } ecdsa
            ? EcdsaSd2023.Verify(securedDocument, proof, ecdsa, contexts)
            : new ProofVerdict.KeyOfOtherKind(key.Kind);

    private static List<string> MandatoryOf(ReadOnlyMemory<byte> document)
    {
        using var parsed = StrictJson.Parse(document);
        var pointers = new List<string>();
        foreach (var name in UsualMandatory)
        {
            if (JsonMembers.Member(parsed.RootElement, name) is not null)
            {
                pointers.Add("/" + name);
            }
        }

        return pointers;
    }
}
