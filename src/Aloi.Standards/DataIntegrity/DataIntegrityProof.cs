using System.Text.Json;
using Aloi.Standards.Json;

namespace Aloi.Standards.DataIntegrity;

/// <summary>The statements of a proof (Data Integrity 1.0 section 2.1), read and checked for form alone.</summary>
public sealed record DataIntegrityProof
{
    /// <summary>The type of every proof that has a cryptosuite (section 3.1).</summary>
    public const string TypeName = "DataIntegrityProof";

    /// <summary>
    /// The most proofs of one document that are worth judging: each costs a canonicalisation of the whole document, so a caller that judges
    /// them all refuses more.
    /// </summary>
    public const int MaxProofs = 32;

    private DataIntegrityProof() { }

    /// <summary>The proof's own identifier.</summary>
    public string? Id { get; private init; }

    /// <summary>The type, such as <c>DataIntegrityProof</c>.</summary>
    public required string Type { get; init; }

    /// <summary>The cryptosuite; null only for proofs of another type.</summary>
    public string? Cryptosuite { get; private init; }

    /// <summary>The DID URL of the key.</summary>
    public required string VerificationMethod { get; init; }

    /// <summary>What the proof is for.</summary>
    public required string ProofPurpose { get; init; }

    /// <summary>When the proof says it was made.</summary>
    public DateTimeOffset? Created { get; private init; }

    /// <summary>When the proof ends.</summary>
    public DateTimeOffset? Expires { get; private init; }

    /// <summary>Where the proof is meant to be used; any one of these.</summary>
    public IReadOnlyList<string> Domains { get; private init; } = [];

    /// <summary>The verifier's random value.</summary>
    public string? Challenge { get; private init; }

    /// <summary>The identifiers of the proofs that this one signs together with the document (section 2.1.2).</summary>
    public IReadOnlyList<string> PreviousProofs { get; private init; } = [];

    /// <summary>The signature as it is written.</summary>
    public required string ProofValue { get; init; }

    /// <summary>The proofs of a document in their order, each to be judged by itself: a proof set is unordered (section 2.1.1).</summary>
    public static IReadOnlyList<JsonElement> Of(JsonElement securedDocument) =>
        JsonMembers.Member(securedDocument, "proof") switch
        {
            null => [],
            { ValueKind: JsonValueKind.Array } set => [.. set.EnumerateArray()],
            { } one => [one],
        };

    /// <summary>Reads a proof.</summary>
    /// <returns>Null when the proof was read, else the member that is missing or wrong.</returns>
    public static string? TryRead(JsonElement proof, out DataIntegrityProof? result)
    {
        result = null;
        if (proof.ValueKind != JsonValueKind.Object)
        {
            return "proof";
        }

        if (WrongMember(proof) is { } wrong)
        {
            return wrong;
        }

        result = Read(proof);
        return null;
    }

    private static DataIntegrityProof Read(JsonElement proof) =>
        new()
        {
            Id = JsonMembers.Text(proof, "id"),
            Type = JsonMembers.Text(proof, "type")!,
            Cryptosuite = JsonMembers.Text(proof, "cryptosuite"),
            VerificationMethod = JsonMembers.Text(proof, "verificationMethod")!,
            ProofPurpose = JsonMembers.Text(proof, "proofPurpose")!,
            Created = Instant(proof, "created"),
            Expires = Instant(proof, "expires"),
            Domains = JsonMembers.Texts(proof, "domain")!,
            Challenge = JsonMembers.Text(proof, "challenge"),
            PreviousProofs = JsonMembers.Texts(proof, "previousProof")!,
            ProofValue = JsonMembers.Text(proof, "proofValue")!,
        };

    private static string? WrongMember(JsonElement proof)
    {
        ReadOnlySpan<string> required = ["type", "verificationMethod", "proofPurpose", "proofValue"];
        foreach (var name in required)
        {
            if (string.IsNullOrEmpty(JsonMembers.Text(proof, name)))
            {
                return name;
            }
        }

        ReadOnlySpan<string> optional = ["id", "cryptosuite", "created", "expires", "challenge", "nonce"];
        foreach (var name in optional)
        {
            if (JsonMembers.Member(proof, name) is { } value && JsonMembers.Text(value) is null)
            {
                return name;
            }
        }

        return WrongLongForm(proof);
    }

    private static string? WrongLongForm(JsonElement proof)
    {
        ReadOnlySpan<string> lists = ["domain", "previousProof"];
        foreach (var name in lists)
        {
            if (JsonMembers.Texts(proof, name) is null)
            {
                return name;
            }
        }

        ReadOnlySpan<string> instants = ["created", "expires"];
        foreach (var name in instants)
        {
            if (JsonMembers.Text(proof, name) is not null && Instant(proof, name) is null)
            {
                return name;
            }
        }

        return JsonMembers.Text(proof, "type") is TypeName && JsonMembers.Text(proof, "cryptosuite") is null ? "cryptosuite" : null;
    }

    private static DateTimeOffset? Instant(JsonElement proof, string name) =>
        XsdDateTime.TryParse(JsonMembers.Text(proof, name), out var instant) ? instant : null;
}
