using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Aloi.Standards.OpenBadges;

/// <summary>
/// Writes a badge as compact UTF-8 JSON, always with the same members in the same order: the same credential is the same bytes. Only terms
/// of the published contexts are written, so nothing is left outside the signature.
/// </summary>
public static class OpenBadgeWriter
{
    // The bytes are JSON for machines, never pasted into a page as they are: letters keep their accents and the document stays small.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The credential without a proof.</summary>
    public static byte[] Write(AchievementCredential credential)
    {
        ArgumentNullException.ThrowIfNull(credential);
        var buffer = new ArrayBufferWriter<byte>(2048);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            Write(json, credential);
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>An achievement alone, as a catalogue publishes it.</summary>
    public static byte[] Write(Achievement achievement)
    {
        ArgumentNullException.ThrowIfNull(achievement);
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            AchievementWriter.Write(json, achievement);
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, AchievementCredential credential)
    {
        json.WriteStartObject();
        json.WriteList("@context", OpenBadgeContexts.For(credential));
        json.WriteString("id", credential.Id);
        json.WriteStartArray("type");
        json.WriteStringValue("VerifiableCredential");
        json.WriteStringValue("OpenBadgeCredential");
        json.WriteEndArray();
        json.WriteString("name", credential.Name);
        json.WriteText("description", credential.Description);
        json.WriteImage(credential.Image);
        json.WritePropertyName("issuer");
        ProfileWriter.Write(json, credential.Issuer);
        json.WriteInstant("validFrom", credential.ValidFrom);
        json.WriteInstant("validUntil", credential.ValidUntil);
        json.WriteInstant("awardedDate", credential.AwardedDate);
        json.WritePropertyName("credentialSubject");
        SubjectWriter.Write(json, credential.Subject);
        json.WriteObjects("evidence", credential.Evidence, WriteEvidence);
        WriteStatuses(json, credential.Statuses);
        json.WriteObjects("credentialSchema", credential.Schemas, WriteSchema);
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

    private static void WriteSchema(Utf8JsonWriter json, CredentialSchema schema)
    {
        json.WriteStartObject();
        json.WriteString("id", schema.Id);
        json.WriteString("type", schema.Type);
        json.WriteEndObject();
    }

    // The 1EdTech schema knows a single status, the VC Data Model a set: one entry is written alone so that it satisfies both.
    private static void WriteStatuses(Utf8JsonWriter json, IReadOnlyList<BitstringStatusEntry> statuses)
    {
        if (statuses.Count == 1)
        {
            json.WritePropertyName("credentialStatus");
            WriteStatus(json, statuses[0]);
            return;
        }

        json.WriteObjects("credentialStatus", statuses, WriteStatus);
    }

    private static void WriteStatus(Utf8JsonWriter json, BitstringStatusEntry status)
    {
        json.WriteStartObject();
        json.WriteString("type", "BitstringStatusListEntry");
        json.WriteString("statusPurpose", status.Purpose);
        json.WriteString("statusListIndex", status.Index.ToString(System.Globalization.CultureInfo.InvariantCulture));
        json.WriteString("statusListCredential", status.ListCredential);
        json.WriteEndObject();
    }
}
