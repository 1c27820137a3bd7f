using System.Buffers;
using System.Text.Json;
using Aloi.Standards.Json;

namespace Aloi.Standards.DataIntegrity;

/// <summary>Puts a new proof into a document, after those that it has (Data Integrity 1.0 section 4.3).</summary>
internal static class SecuredDocument
{
    /// <summary>The document as compact UTF-8 JSON, its members in their order, the proof last.</summary>
    internal static byte[] Write(JsonElement document, JsonElement statements, string proofValue)
    {
        var output = new ArrayBufferWriter<byte>(RawObject.Raw(document).Length + 1024);
        using var writer = new Utf8JsonWriter(output, ProofStatements.Writing);
        writer.WriteStartObject();
        foreach (var member in document.EnumerateObject())
        {
            if (!JsonMembers.Is(member, "proof"))
            {
                member.WriteTo(writer);
            }
        }

        writer.WritePropertyName("proof"u8);
        WriteProofs(writer, DataIntegrityProof.Of(document), statements, proofValue);
        writer.WriteEndObject();
        writer.Flush();
        return output.WrittenSpan.ToArray();
    }

    private static void WriteProofs(Utf8JsonWriter writer, IReadOnlyList<JsonElement> others, JsonElement statements, string proofValue)
    {
        if (others.Count == 0)
        {
            WriteProof(writer, statements, proofValue);
            return;
        }

        writer.WriteStartArray();
        foreach (var other in others)
        {
            other.WriteTo(writer);
        }

        WriteProof(writer, statements, proofValue);
        writer.WriteEndArray();
    }

    private static void WriteProof(Utf8JsonWriter writer, JsonElement statements, string proofValue)
    {
        writer.WriteStartObject();
        foreach (var statement in statements.EnumerateObject())
        {
            statement.WriteTo(writer);
        }

        writer.WriteString("proofValue"u8, proofValue);
        writer.WriteEndObject();
    }
}
