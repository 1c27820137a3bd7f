using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Aloi.Standards.OpenBadges;

/// <summary>Writes what all credentials have in common, and leaves the rest to whoever knows the kind.</summary>
internal static class CredentialWriter
{
    // The bytes are JSON for machines, never pasted into a page as they are: letters keep their accents and the document stays small.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] ToBytes(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(2048);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            write(json);
        }

        return buffer.WrittenSpan.ToArray();
    }

    public static void WriteHead(Utf8JsonWriter json, VerifiableCredential credential, string type, IReadOnlyList<string> contexts)
    {
        json.WriteStartObject();
        json.WriteList("@context", contexts);
        json.WriteString("id", credential.Id);
        json.WriteStartArray("type");
        json.WriteStringValue("VerifiableCredential");
        json.WriteStringValue(type);
        json.WriteEndArray();
        json.WriteString("name", credential.Name);
        json.WriteText("description", credential.Description);
    }

    public static void WriteIssuerAndDates(Utf8JsonWriter json, VerifiableCredential credential)
    {
        json.WritePropertyName("issuer");
        ProfileWriter.Write(json, credential.Issuer);
        json.WriteInstant("validFrom", credential.ValidFrom);
        json.WriteInstant("validUntil", credential.ValidUntil);
        json.WriteInstant("awardedDate", credential.AwardedDate);
    }

    public static void WriteTail(Utf8JsonWriter json, VerifiableCredential credential)
    {
        json.WriteObjects("evidence", credential.Evidence, WriteEvidence);
        WriteStatuses(json, credential);
        json.WriteObjects("credentialSchema", credential.Schemas, WriteSchema);
        if (credential.RefreshService is { } refresh)
        {
            json.WritePropertyName("refreshService");
            WriteReference(json, refresh);
        }

        json.WriteObjects("termsOfUse", credential.TermsOfUse, WriteReference);
        json.WriteEndObject();
    }

    private static void WriteEvidence(Utf8JsonWriter json, Evidence evidence)
    {
        json.WriteStartObject();
        json.WriteText("id", evidence.Id);
        json.WriteType("Evidence");
        json.WriteText("name", evidence.Name);
        json.WriteText("narrative", evidence.Narrative);
        json.WriteText("description", evidence.Description);
        json.WriteText("genre", evidence.Genre);
        json.WriteText("audience", evidence.Audience);
        json.WriteEndObject();
    }

    private static void WriteSchema(Utf8JsonWriter json, CredentialSchema schema) =>
        WriteReference(json, new CredentialReference(schema.Type, schema.Id));

    private static void WriteReference(Utf8JsonWriter json, CredentialReference reference)
    {
        json.WriteStartObject();
        json.WriteText("id", reference.Id);
        json.WriteString("type", reference.Type);
        json.WriteEndObject();
    }

    // The 1EdTech schema knows a single status, the VC Data Model a set: one entry is written alone so that it satisfies both.
    private static void WriteStatuses(Utf8JsonWriter json, VerifiableCredential credential)
    {
        var count = credential.Statuses.Count + credential.OtherStatuses.Count;
        if (count == 0)
        {
            return;
        }

        json.WritePropertyName("credentialStatus");
        if (count > 1)
        {
            json.WriteStartArray();
        }

        foreach (var status in credential.Statuses)
        {
            WriteStatus(json, status);
        }

        foreach (var status in credential.OtherStatuses)
        {
            WriteReference(json, status);
        }

        if (count > 1)
        {
            json.WriteEndArray();
        }
    }

    private static void WriteStatus(Utf8JsonWriter json, BitstringStatusEntry status)
    {
        json.WriteStartObject();
        json.WriteString("type", "BitstringStatusListEntry");
        json.WriteString("statusPurpose", status.Purpose);
        json.WriteString("statusListIndex", status.Index.ToString(CultureInfo.InvariantCulture));
        json.WriteString("statusListCredential", status.ListCredential);
        json.WriteEndObject();
    }
}
