using System.Buffers;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Aloi.Standards.Crypto;
using Aloi.Standards.Json;
using Aloi.Standards.JsonLd;
using Aloi.Standards.Multiformats;

namespace Aloi.Standards.DataIntegrity;

/// <summary>
/// Signs a batch of documents with one key and one set of options (Data Integrity EdDSA Cryptosuites 1.0 section 3.2.1). The proof's own
/// half of the hash is the same for all documents with the same context, so it is computed once. Several threads may share one signer.
/// </summary>
public sealed class EddsaRdfc2022Signer
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Ed25519PrivateKey key;
    private readonly ContextLibrary contexts;
    private readonly JsonElement proof;
    private volatile CachedConfiguration? cached;

    /// <summary>Prepares a batch.</summary>
    /// <exception cref="ArgumentException">The options name previous proofs, which differ from document to document.</exception>
    public EddsaRdfc2022Signer(ProofOptions options, Ed25519PrivateKey key, ContextLibrary contexts)
    {
        if (options.PreviousProofs.Count > 0)
        {
            throw new ArgumentException("A batch shares its options: a proof of a chain is made by itself.", nameof(options));
        }

        (this.key, this.contexts) = (key, contexts);
        proof = ProofStatements.Of(options, EddsaRdfc2022.Name, context: null);
    }

    /// <summary>Signs one document. A proof that it already has is kept, and this one is added to the set (Data Integrity 1.0 section 4.3).</summary>
    /// <returns>The document as compact UTF-8 JSON, its members in their order, the proof last.</returns>
    /// <exception cref="StrictJsonException">The bytes are not JSON, or not strictly.</exception>
    /// <exception cref="ArgumentException">The document is not an object with a context.</exception>
    /// <exception cref="JsonLdException">The document has no canonical form.</exception>
    public byte[] Sign(ReadOnlyMemory<byte> document)
    {
        using var parsed = StrictJson.Parse(document);
        var root = parsed.RootElement;
        if (JsonMembers.Member(root, "@context") is not { } context)
        {
            throw new ArgumentException("A document to be signed is a JSON object with an @context.", nameof(document));
        }

        Span<byte> hash = stackalloc byte[ProofHash.Length];
        Configuration(context).CopyTo(hash);
        ProofHash.Document(root, [], contexts, hash);
        Span<byte> signature = stackalloc byte[Ed25519PublicKey.SignatureLength];
        key.Sign(hash, signature);
        return Secure(root, Multibase.EncodeBase58Btc(signature), document.Length);
    }

    /// <summary>Signs each document of a batch, in order; an error in one is an error of the batch.</summary>
    public IReadOnlyList<byte[]> Sign(IReadOnlyList<ReadOnlyMemory<byte>> documents)
    {
        var secured = new byte[documents.Count][];
        for (var i = 0; i < secured.Length; i++)
        {
            secured[i] = Sign(documents[i]);
        }

        return secured;
    }

    /// <summary>The first half of what is signed, for documents with this context.</summary>
    internal byte[] Configuration(JsonElement context)
    {
        var raw = RawObject.Raw(context);
        if (cached is { } known && known.Context.AsSpan().SequenceEqual(raw))
        {
            return known.Hash;
        }

        var hash = new byte[SHA256.HashSizeInBytes];
        ProofHash.Configuration(proof, context, contexts, hash);
        cached = new CachedConfiguration(raw.ToArray(), hash);
        return hash;
    }

    /// <summary>The document with its proof.</summary>
    internal byte[] Secure(JsonElement document, string proofValue, int length)
    {
        var output = new ArrayBufferWriter<byte>(length + 512);
        using var writer = new Utf8JsonWriter(output, Writing);
        writer.WriteStartObject();
        foreach (var member in document.EnumerateObject())
        {
            if (!JsonMembers.Is(member, "proof"))
            {
                member.WriteTo(writer);
            }
        }

        writer.WritePropertyName("proof"u8);
        WriteProofs(writer, DataIntegrityProof.Of(document), proofValue);
        writer.WriteEndObject();
        writer.Flush();
        return output.WrittenSpan.ToArray();
    }

    private void WriteProofs(Utf8JsonWriter writer, IReadOnlyList<JsonElement> others, string proofValue)
    {
        if (others.Count == 0)
        {
            WriteProof(writer, proofValue);
            return;
        }

        writer.WriteStartArray();
        foreach (var other in others)
        {
            other.WriteTo(writer);
        }

        WriteProof(writer, proofValue);
        writer.WriteEndArray();
    }

    private void WriteProof(Utf8JsonWriter writer, string proofValue)
    {
        writer.WriteStartObject();
        foreach (var statement in proof.EnumerateObject())
        {
            statement.WriteTo(writer);
        }

        writer.WriteString("proofValue"u8, proofValue);
        writer.WriteEndObject();
    }

    private sealed record CachedConfiguration(byte[] Context, byte[] Hash);
}
