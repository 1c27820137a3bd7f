using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Aloi.Standards.Crypto;
using Aloi.Standards.DataIntegrity;
using Aloi.Standards.Multiformats;

namespace Aloi.Standards.Did;

/// <summary>One key in the history of an issuer (Controlled Identifiers 1.0 section 2.2).</summary>
/// <param name="Key">The public key.</param>
/// <param name="Revoked">From when on it is not to be believed, because somebody else may have it; null for an active or an orderly retired key.</param>
public sealed record IssuerKey(Ed25519PublicKey Key, DateTimeOffset? Revoked = null);

/// <summary>
/// Writes the DID document of an issuer with the history of its keys (Controlled Identifiers 1.0 section 2.2).
/// <para>
/// An orderly retired key keeps its place in <c>verificationMethod</c> and <c>assertionMethod</c>, with no end written to it: what it signed
/// must verify for years and in any verifier, and section 2.2 lets verifiers refuse every proof of a key with <c>expires</c> or
/// <c>revoked</c>, whatever the proof's own date. That it signs nothing any more is assured by destroying its private part.
/// </para>
/// <para>
/// A revoked key stays in <c>verificationMethod</c> with <c>revoked</c>, so that its story can be told, and leaves <c>assertionMethod</c>, so that
/// a verifier that does not read <c>revoked</c> refuses it too. Who holds a stolen key chooses the date of its proofs; what it had signed
/// before is issued anew, or shown by the transparency log to be older.
/// </para>
/// </summary>
public static class IssuerDocument
{
    private static readonly JsonWriterOptions Writing = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The address of a key in the issuer's document: the DID, and the key itself as fragment.</summary>
    public static string VerificationMethod(string did, Ed25519PublicKey key) => $"{did}#{Multikey.EncodePublic(key)}";

    /// <summary>The document as UTF-8 JSON.</summary>
    /// <param name="did">The issuer's DID.</param>
    /// <param name="keys">Every key it ever had, the active one first.</param>
    /// <param name="alsoKnownAs">Its other identifiers, such as the DID of an address that it left.</param>
    public static byte[] Write(string did, IReadOnlyList<IssuerKey> keys, IReadOnlyList<string> alsoKnownAs)
    {
        var output = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(output, Writing);
        writer.WriteStartObject();
        WriteTexts(writer, "@context", ["https://www.w3.org/ns/did/v1", "https://w3id.org/security/multikey/v1"]);
        writer.WriteString("id", did);
        if (alsoKnownAs.Count > 0)
        {
            WriteTexts(writer, "alsoKnownAs", alsoKnownAs);
        }

        writer.WriteStartArray("verificationMethod");
        foreach (var key in keys)
        {
            WriteKey(writer, did, key);
        }

        writer.WriteEndArray();
        WriteTexts(writer, "assertionMethod", [.. keys.Where(key => key.Revoked is null).Select(key => VerificationMethod(did, key.Key))]);
        writer.WriteEndObject();
        writer.Flush();
        return output.WrittenSpan.ToArray();
    }

    private static void WriteKey(Utf8JsonWriter writer, string did, IssuerKey key)
    {
        writer.WriteStartObject();
        writer.WriteString("id", VerificationMethod(did, key.Key));
        writer.WriteString("type", "Multikey");
        writer.WriteString("controller", did);
        writer.WriteString("publicKeyMultibase", Multikey.EncodePublic(key.Key));
        if (key.Revoked is { } revoked)
        {
            writer.WriteString("revoked", XsdDateTime.Format(revoked));
        }

        writer.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter writer, string name, IReadOnlyList<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }
}
