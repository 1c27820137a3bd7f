using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Aloi.Standards.DataIntegrity;

namespace Aloi.Standards.StatusList;

/// <summary>Writes the unsigned credential of a list (Bitstring Status List 1.0 section 3.1, Generate Algorithm).</summary>
internal static class StatusListWriter
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static byte[] Write(StatusListDescription description, BitstringStatusList list)
    {
        RefuseNonsense(description);
        var output = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(output, Writing);
        writer.WriteStartObject();
        WriteStrings(writer, "@context", ["https://www.w3.org/ns/credentials/v2"]);
        writer.WriteString("id", description.Address.AbsoluteUri);
        WriteStrings(writer, "type", ["VerifiableCredential", StatusListCredential.TypeName]);
        writer.WriteString("issuer", description.Issuer);
        writer.WriteString("validFrom", XsdDateTime.Format(description.ValidFrom));
        if (description.ValidUntil is { } until)
        {
            writer.WriteString("validUntil", XsdDateTime.Format(until));
        }

        WriteSubject(writer, description, list);
        writer.WriteEndObject();
        writer.Flush();
        return output.WrittenSpan.ToArray();
    }

    private static void WriteSubject(Utf8JsonWriter writer, StatusListDescription description, BitstringStatusList list)
    {
        writer.WriteStartObject("credentialSubject");
        writer.WriteString("id", description.Address.AbsoluteUri + "#list");
        writer.WriteString("type", StatusListCredential.ListTypeName);

        // Many readers know one purpose alone, as a text: an array is written only where it is needed.
        if (description.Purposes.Count == 1)
        {
            writer.WriteString("statusPurpose", description.Purposes[0]);
        }
        else
        {
            WriteStrings(writer, "statusPurpose", description.Purposes);
        }

        writer.WriteString("encodedList", list.Encode());
        if (description.TimeToLive is { } timeToLive)
        {
            writer.WriteNumber("ttl", (long)timeToLive.TotalMilliseconds);
        }

        writer.WriteEndObject();
    }

    private static void RefuseNonsense(StatusListDescription description)
    {
        if (description.Purposes.Count == 0 || description.Purposes.Any(string.IsNullOrEmpty))
        {
            throw new ArgumentException("A list is for at least one purpose.", nameof(description));
        }

        if (description.TimeToLive < TimeSpan.Zero || description.ValidUntil <= description.ValidFrom)
        {
            throw new ArgumentException("A list does not end before it begins, nor live less than no time.", nameof(description));
        }
    }

    private static void WriteStrings(Utf8JsonWriter writer, string name, IReadOnlyList<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }
}
