using System.Buffers;
using System.Text.Json;
using Aloi.Standards.Crypto;
using Aloi.Standards.DataIntegrity;
using Aloi.Standards.Json;
using Aloi.Standards.JsonLd;

namespace Aloi.Standards.VerifiableCredentials;

/// <summary>What a verifier asked for, which the holder signs with the presentation (VC Data Model 2.0 section 4.13; Data Integrity 1.0 section 2.1).</summary>
/// <param name="Created">The instant of signing.</param>
/// <param name="VerificationMethod">The DID URL of the holder's key.</param>
/// <param name="Challenge">The verifier's random value.</param>
/// <param name="Domain">Where the presentation is meant to be used.</param>
public sealed record PresentationProof(DateTimeOffset Created, string VerificationMethod, string Challenge, string Domain);

/// <summary>Writes and signs verifiable presentations (VC Data Model 2.0 section 4.13).</summary>
public static class PresentationWriter
{
    /// <summary>A presentation of credentials, not signed yet. Each credential keeps its own context, and its JSON as it stands.</summary>
    /// <param name="holder">Who presents; null when that is left to the proof.</param>
    /// <param name="credentials">The credentials, each a JSON object as UTF-8.</param>
    /// <returns>The presentation as compact UTF-8 JSON.</returns>
    /// <exception cref="StrictJsonException">A credential is not JSON, or not strictly.</exception>
    public static byte[] Write(string? holder, IReadOnlyList<ReadOnlyMemory<byte>> credentials)
    {
        var output = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(output, ProofStatements.Writing);
        writer.WriteStartObject();
        writer.WriteStartArray("@context");
        writer.WriteStringValue(CredentialShape.SecondVersion);
        writer.WriteEndArray();
        writer.WriteStartArray("type");
        writer.WriteStringValue("VerifiablePresentation");
        writer.WriteEndArray();
        if (holder is not null)
        {
            writer.WriteString("holder", holder);
        }

        writer.WriteStartArray("verifiableCredential");
        foreach (var credential in credentials)
        {
            using var parsed = StrictJson.Parse(credential);
            parsed.RootElement.WriteTo(writer);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.Flush();
        return output.WrittenSpan.ToArray();
    }

    /// <summary>Signs a presentation for one verifier and one occasion, with the purpose <c>authentication</c>.</summary>
    /// <returns>The presentation as compact UTF-8 JSON, its members in their order, the proof last.</returns>
    /// <exception cref="StrictJsonException">The bytes are not JSON, or not strictly.</exception>
    /// <exception cref="ArgumentException">The document cannot be signed, or the key is not of a kind that the cryptosuite takes.</exception>
    /// <exception cref="JsonLdException">The document has no canonical form.</exception>
    public static byte[] Sign(
        ReadOnlyMemory<byte> presentation,
        PresentationProof proof,
        Cryptosuite suite,
        PrivateKey key,
        ContextLibrary contexts
    )
    {
        var options = new ProofOptions(proof.Created, proof.VerificationMethod)
        {
            ProofPurpose = "authentication",
            Challenge = proof.Challenge,
            Domain = proof.Domain,
        };
        return suite.Sign(presentation, options, key, contexts);
    }
}
