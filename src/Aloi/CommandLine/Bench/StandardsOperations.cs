using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aloi.Standards.Crypto;
using Aloi.Standards.DataIntegrity;
using Aloi.Standards.DataIntegrity.Plans;
using Aloi.Standards.Did;
using Aloi.Standards.Json;
using Aloi.Standards.JsonLd;

namespace Aloi.CommandLine.Bench;

/// <summary>The operations on the bench badge that are timed, named as <c>bench/npm/bench.mjs</c> names them. Everything starts from bytes.</summary>
internal sealed class StandardsOperations : IDisposable
{
    // What differs between the credentials of one achievement.
    private static readonly string[] Slots =
    [
        "/id",
        "/validFrom",
        "/validUntil",
        "/awardedDate",
        "/credentialSubject/id",
        "/credentialSubject/identifier/0/identityHash",
        "/credentialSubject/identifier/0/salt",
        "/credentialSubject/result/0/value",
    ];

    private static readonly string[] Results = [.. Enumerable.Range(0, 100).Select(i => i.ToString(CultureInfo.InvariantCulture))];
    private static readonly string[] Identifiers = [.. Results.Select(i => "https://credentials.example.org/assertions/" + i)];

    private readonly byte[] _badge;
    private readonly byte[] _signed;
    private readonly Ed25519PrivateKey _key = Ed25519PrivateKey.Generate();
    private readonly EddsaRdfc2022Signer _signer;
    private readonly PlanSigner _planned;
    private readonly string[] _values;
    private int _serial;

    public StandardsOperations(DateTimeOffset created)
    {
        _badge = ReadBadge();
        var options = new ProofOptions(created, DidKey.VerificationMethod(_key.PublicKey));
        _signer = new EddsaRdfc2022Signer(options, _key, ContextLibrary.Published);
        _signed = _signer.Sign(_badge);
        _planned = new PlanSigner(CredentialPlan.Compile(_badge, Slots, ContextLibrary.Published), options, _key);
        _values = ReadValues();
    }

    public IEnumerable<(string Op, Action Run)> All =>
        [
            ("canonicalize", Canonicalize),
            ("sign.eddsa-rdfc-2022", Sign),
            ("plan.eddsa-rdfc-2022", SignPlanned),
            ("verify.eddsa-rdfc-2022", Verify),
        ];

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

    private string[] ReadValues()
    {
        var badge = JsonNode.Parse(_badge)!;
        return [.. Slots.Select(slot => slot.Split('/').Skip(1).Aggregate(badge, Step).GetValue<string>())];

        static JsonNode Step(JsonNode node, string name) => node is JsonArray items ? items[0]! : node[name]!;
    }

    private void Sign() => _signer.Sign(_badge);

    // No two credentials are the same: the number of each is in its identifier and its result.
    private void SignPlanned()
    {
        _serial = (_serial + 1) % 100;
        _values[0] = Identifiers[_serial];
        _values[^1] = Results[_serial];
        _planned.Sign(_values);
    }

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
