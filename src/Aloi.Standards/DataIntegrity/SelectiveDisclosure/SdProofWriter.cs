using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Aloi.Standards.Json;

namespace Aloi.Standards.DataIntegrity.SelectiveDisclosure;

internal static class SdProofWriter
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static JsonElement Statements(ProofOptions options)
    {
        var output = new ArrayBufferWriter<byte>(512);
        using var writer = new Utf8JsonWriter(output, Writing);
        writer.WriteStartObject();
        WriteIfAny(writer, "id", options.Id);
        writer.WriteString("type", DataIntegrityProof.TypeName);
        writer.WriteString("cryptosuite", EcdsaSd2023.Name);
        writer.WriteString("created", XsdDateTime.Format(options.Created));
        WriteIfAny(writer, "expires", options.Expires is { } expires ? XsdDateTime.Format(expires) : null);
        writer.WriteString("verificationMethod", options.VerificationMethod);
        writer.WriteString("proofPurpose", options.ProofPurpose);
        WriteIfAny(writer, "domain", options.Domain);
        WriteIfAny(writer, "challenge", options.Challenge);
        writer.WriteEndObject();
        writer.Flush();
        return JsonElement.Parse(output.WrittenSpan);
    }

    internal static byte[] Secure(JsonElement document, JsonElement proof, string proofValue)
    {
        var output = new ArrayBufferWriter<byte>(4096);
        using var writer = new Utf8JsonWriter(output, Writing);
        writer.WriteStartObject();
        foreach (var member in document.EnumerateObject())
        {
            if (!JsonMembers.Is(member, "proof"))
            {
                member.WriteTo(writer);
            }
        }

        var others = DataIntegrityProof.Of(document);
        writer.WritePropertyName("proof"u8);
        if (others.Count > 0)
        {
            writer.WriteStartArray();
        }

        foreach (var other in others)
        {
            other.WriteTo(writer);
        }

        writer.WriteStartObject();
        foreach (var statement in proof.EnumerateObject())
        {
            statement.WriteTo(writer);
        }

        writer.WriteString("proofValue"u8, proofValue);
        writer.WriteEndObject();
        if (others.Count > 0)
        {
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
        writer.Flush();
        return output.WrittenSpan.ToArray();
    }

    private static void WriteIfAny(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }
}
