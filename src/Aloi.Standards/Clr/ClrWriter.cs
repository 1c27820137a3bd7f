using System.Text.Json;
using Aloi.Standards.OpenBadges;

namespace Aloi.Standards.Clr;

/// <summary>Writes a learner's record as compact UTF-8 JSON: the same record is the same bytes (CLR Standard 2.0, appendix B).</summary>
public static class ClrWriter
{
    /// <summary>The record without a proof; the credentials in it keep theirs.</summary>
    /// <exception cref="ArgumentException">The record holds no credential.</exception>
    public static byte[] Write(ClrCredential record)
    {
        ArgumentNullException.ThrowIfNull(record);
        if (record.Subject.Credentials.Count == 0)
        {
            throw new ArgumentException("A record holds at least one credential.", nameof(record));
        }

        return CredentialWriter.ToBytes(json => Write(json, record));
    }

    private static void Write(Utf8JsonWriter json, ClrCredential record)
    {
        CredentialWriter.WriteHead(json, record, ClrShape.TypeName, ClrContexts.For(record));
        json.WriteImage(record.Image);
        if (record.Partial is { } isPartial)
        {
            json.WriteBoolean("partial", isPartial);
        }

        CredentialWriter.WriteIssuerAndDates(json, record);
        json.WritePropertyName("credentialSubject");
        WriteSubject(json, record.Subject);
        json.WriteElements("endorsement", record.Endorsements);
        CredentialWriter.WriteTail(json, record);
    }

    private static void WriteSubject(Utf8JsonWriter json, ClrSubject subject)
    {
        json.WriteStartObject();
        json.WriteText("id", subject.Id);
        json.WriteType("ClrSubject");
        json.WriteObjects("identifier", subject.Identifiers, SubjectWriter.WriteIdentity);
        json.WriteElements("verifiableCredential", subject.Credentials);
        json.WriteObjects("achievement", subject.Achievements, AchievementWriter.Write);
        json.WriteEndObject();
    }
}
