using System.Security.Cryptography;
using System.Text.Json;
using Aloi.Standards.JsonLd;

namespace Aloi.Standards.DataIntegrity;

/// <summary>What goes into the hashes of one proof.</summary>
/// <param name="Document">The document, whether it has proofs or not.</param>
/// <param name="Proof">The proof, whether it has its value or not.</param>
/// <param name="PreviousProofs">The proofs that this one signs with the document, as a raw JSON array; empty when there are none.</param>
internal readonly record struct HashedParts(JsonElement Document, JsonElement Proof, ReadOnlyMemory<byte> PreviousProofs);

/// <summary>How a document and a proof's configuration become the bytes that are hashed (Data Integrity 1.0 section 4.2).</summary>
internal abstract class Transformation
{
    /// <summary>The context that a new proof carries itself; null when it carries none.</summary>
    internal abstract JsonElement? ContextOfProof(JsonElement document);

    /// <summary>The canonical form of the proof without its value.</summary>
    internal abstract byte[] Configuration(in HashedParts parts, HashAlgorithmName hash, ContextLibrary contexts);

    /// <summary>The canonical form of the document without its proofs, but for the previous ones.</summary>
    internal abstract byte[] Document(in HashedParts parts, HashAlgorithmName hash, ContextLibrary contexts);
}
