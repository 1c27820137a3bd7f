using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aloi.Standards.Crypto;
using Aloi.Standards.DataIntegrity;
using Aloi.Standards.Did;
using Aloi.Standards.Json;
using Aloi.Standards.JsonLd;

namespace Aloi.CommandLine.Bench;

/// <summary>The operations on the bench badge that are timed, named as <c>bench/npm/bench.mjs</c> names them. Everything starts from bytes.</summary>
internal sealed class StandardsOperations : IDisposable
{
    private readonly byte[] _badge;
    private readonly byte[] _signed;
    private readonly Ed25519PrivateKey _key = Ed25519PrivateKey.Generate();
    private readonly EddsaRdfc2022Signer _signer;

    public StandardsOperations(DateTimeOffset created)
    {
        _badge = ReadBadge();
        var options = new ProofOptions(created, DidKey.VerificationMethod(_key.PublicKey));
        _signer = new EddsaRdfc2022Signer(options, _key, ContextLibrary.Published);
        _signed = _signer.Sign(_badge);
    }

    public IEnumerable<(string Op, Action Run)> All =>
        [("canonicalize", Canonicalize), ("sign.eddsa-rdfc-2022", Sign), ("verify.eddsa-rdfc-2022", Verify)];

    public void Dispose() => _key.Dispose();

    // The badge without the blanks that make the file readable: as a credential travels.
    private static byte[] ReadBadge()
    {
        using var stream = typeof(StandardsOperations).Assembly.GetManifestResourceStream("bench-badge.json")!;
        return JsonSerializer.SerializeToUtf8Bytes(JsonNode.Parse(stream));
    }

    private void Canonicalize()
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        LinkedDataCanonicalizer.Hash(_badge, ContextLibrary.Published, LinkedDataOptions.Default, HashAlgorithmName.SHA256, hash);
    }

    private void Sign() => _signer.Sign(_badge);

    private void Verify()
    {
        using var document = StrictJson.Parse(_signed);
        var proof = document.RootElement.GetProperty("proof");
        if (EddsaRdfc2022.Verify(document.RootElement, proof, _key.PublicKey, ContextLibrary.Published) is not ProofVerdict.Valid)
        {
            throw new InvalidOperationException("The bench badge does not verify.");
        }
    }
}
