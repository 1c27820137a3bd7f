using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Aloi.Standards.Json;

namespace Aloi.Standards.StatusList;

/// <summary>What the bit of a credential says, or why it could not be read.</summary>
/// <param name="IsSet">Whether the bit is set; null when it could not be read.</param>
/// <param name="Problem">Why it could not be read; null when it was.</param>
public readonly record struct StatusReading(bool? IsSet, StatusListProblem? Problem);

/// <summary>The credential that carries a list (Bitstring Status List 1.0 section 2.2, BitstringStatusListCredential).</summary>
public static class StatusListCredential
{
    /// <summary>The type that the credential bears.</summary>
    public const string TypeName = "BitstringStatusListCredential";

    private const string ListTypeName = "BitstringStatusList";

    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The unsigned credential of a list, ready to be signed by its issuer.</summary>
    /// <param name="address">Where the list is served, which is also its id.</param>
    /// <param name="issuer">The issuer, the same as that of the credentials that name this list.</param>
    /// <param name="purpose">What a set bit means.</param>
    /// <param name="list">The bits.</param>
    /// <param name="validFrom">The instant of this state of the list.</param>
    public static byte[] Build(Uri address, string issuer, string purpose, BitstringStatusList list, DateTimeOffset validFrom)
    {
        var output = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(output, Writing);
        writer.WriteStartObject();
        WriteStrings(writer, "@context", "https://www.w3.org/ns/credentials/v2");
        writer.WriteString("id", address.AbsoluteUri);
        WriteStrings(writer, "type", "VerifiableCredential", TypeName);
        writer.WriteString("issuer", issuer);
        writer.WriteString("validFrom", validFrom.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        writer.WriteStartObject("credentialSubject");
        writer.WriteString("id", address.AbsoluteUri + "#list");
        writer.WriteString("type", ListTypeName);
        writer.WriteString("statusPurpose", purpose);
        writer.WriteString("encodedList", list.Encode());
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.Flush();
        return output.WrittenSpan.ToArray();
    }

    /// <summary>
    /// Reads the bit of an entry out of a list credential (section 3.2). The list's own proof, issuer and dates are the caller's to check:
    /// that the list verified is one thing, what the bit says another.
    /// </summary>
    public static StatusReading Read(JsonElement credential, StatusListEntry entry, int maxBytes = BitstringStatusList.DefaultMaxBytes)
    {
        if (Subject(credential) is not { } subject || JsonMembers.Text(subject, "encodedList") is not { } encoded)
        {
            return new StatusReading(null, StatusListProblem.MalformedList);
        }

        if (!JsonMembers.HasText(subject, "statusPurpose", entry.Purpose))
        {
            return new StatusReading(null, StatusListProblem.PurposeMismatch);
        }

        if (BitstringStatusList.TryDecode(encoded, out var list, maxBytes) is { } problem)
        {
            return new StatusReading(null, problem);
        }

        return entry.Index < 0 || entry.Index >= list!.Bits
            ? new StatusReading(null, StatusListProblem.IndexOutOfRange)
            : new StatusReading(list[entry.Index], null);
    }

    private static JsonElement? Subject(JsonElement credential) =>
        JsonMembers.HasText(credential, "type", TypeName)
        && JsonMembers.Member(credential, "credentialSubject") is { } subject
        && JsonMembers.HasText(subject, "type", ListTypeName)
            ? subject
            : null;

    private static void WriteStrings(Utf8JsonWriter writer, string name, params ReadOnlySpan<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }
}
