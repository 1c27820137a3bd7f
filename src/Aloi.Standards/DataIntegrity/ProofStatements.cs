using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Aloi.Standards.DataIntegrity;

/// <summary>What a new proof says of itself, as JSON (Data Integrity 1.0 section 2.1), without its value.</summary>
internal static class ProofStatements
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static JsonElement Of(ProofOptions options, string cryptosuite)
    {
        var output = new ArrayBufferWriter<byte>(512);
        using var writer = new Utf8JsonWriter(output, Writing);
        writer.WriteStartObject();
        WriteIfAny(writer, "id", options.Id);
        writer.WriteString("type", DataIntegrityProof.TypeName);
        writer.WriteString("cryptosuite", cryptosuite);
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

    private static void WriteIfAny(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }
}
