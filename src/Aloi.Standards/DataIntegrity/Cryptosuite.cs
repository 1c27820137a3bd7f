using System.Text.Json;
using Aloi.Standards.Crypto;
using Aloi.Standards.JsonLd;

namespace Aloi.Standards.DataIntegrity;

/// <summary>
/// One way of making and checking proofs (Data Integrity 1.0 section 3): how the document is transformed, what is hashed, and with which kinds
/// of keys. All of them are in <see cref="Cryptosuites"/>.
/// </summary>
public abstract class Cryptosuite
{
    private protected Cryptosuite() { }

    /// <summary>The name that proofs of this cryptosuite bear.</summary>
    public abstract string Name { get; }

    /// <summary>Whether keys of this kind may sign with it.</summary>
    public abstract bool Takes(KeyKind kind);

    /// <summary>Adds a proof to a document (Data Integrity 1.0 section 4.2). A proof that it already has is kept (section 4.3).</summary>
    /// <returns>The document as compact UTF-8 JSON, its members in their order, the proof last.</returns>
    /// <exception cref="Json.StrictJsonException">The bytes are not JSON, or not strictly.</exception>
    /// <exception cref="ArgumentException">The document cannot be signed, or the key is not of a kind that this cryptosuite takes.</exception>
    /// <exception cref="JsonLdException">The document has no canonical form.</exception>
    public abstract byte[] Sign(ReadOnlyMemory<byte> document, ProofOptions options, PrivateKey key, ContextLibrary contexts);

    /// <summary>Verifies one proof of a document (Data Integrity 1.0 section 4.4) with a key that the caller found for it.</summary>
    /// <param name="securedDocument">The document with all its proofs.</param>
    /// <param name="proof">The proof to check, one of <see cref="DataIntegrityProof.Of"/>.</param>
    /// <param name="key">The key that the proof's verification method stands for.</param>
    /// <param name="contexts">The contexts that are known.</param>
    public abstract ProofVerdict Verify(JsonElement securedDocument, JsonElement proof, PublicKey key, ContextLibrary contexts);
}
