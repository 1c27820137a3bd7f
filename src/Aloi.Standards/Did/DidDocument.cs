using Aloi.Standards.Crypto;
using Aloi.Standards.Multiformats;

namespace Aloi.Standards.Did;

/// <summary>A key in a document (Controlled Identifiers 1.0 section 2.2).</summary>
/// <param name="Id">Its absolute address.</param>
/// <param name="Type">Its type, such as <c>Multikey</c>.</param>
/// <param name="Controller">Who controls it.</param>
public sealed record VerificationMethod(string Id, string Type, string Controller)
{
    /// <summary>The key; null when it could not be read.</summary>
    public PublicKey? Key { get; init; }

    /// <summary>Why the key could not be read.</summary>
    public MultikeyProblem KeyProblem { get; init; }

    /// <summary>From when on the key makes no more proofs.</summary>
    public DateTimeOffset? Expires { get; init; }

    /// <summary>From when on the key is not to be believed.</summary>
    public DateTimeOffset? Revoked { get; init; }
}

/// <summary>What this library reads of a DID document, or of any controlled identifier document (Controlled Identifiers 1.0 section 2.1).</summary>
/// <param name="Id">Whom the document is about.</param>
public sealed record DidDocument(string Id)
{
    /// <summary>Other identifiers of the same subject, as it says itself.</summary>
    public IReadOnlyList<string> AlsoKnownAs { get; init; } = [];

    /// <summary>The keys, those embedded in a relationship included.</summary>
    public IReadOnlyList<VerificationMethod> VerificationMethods { get; init; } = [];

    /// <summary>The addresses of the keys that may sign credentials (section 2.3.2).</summary>
    public IReadOnlyList<string> AssertionMethods { get; init; } = [];

    /// <summary>The addresses of the keys that may sign in or sign presentations (section 2.3.1).</summary>
    public IReadOnlyList<string> AuthenticationMethods { get; init; } = [];

    /// <summary>The addresses of the keys for a purpose of proofs; none for a purpose that this library does not know.</summary>
    public IReadOnlyList<string> MethodsFor(string proofPurpose) =>
        proofPurpose switch
        {
            "assertionMethod" => AssertionMethods,
            "authentication" => AuthenticationMethods,
            _ => [],
        };

    /// <summary>The key at this address; null when the document has none.</summary>
    public VerificationMethod? Find(string id)
    {
        foreach (var method in VerificationMethods)
        {
            if (string.Equals(method.Id, id, StringComparison.Ordinal))
            {
                return method;
            }
        }

        return null;
    }
}
