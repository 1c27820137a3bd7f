using System.Text.Json;

namespace Aloi.Standards.OpenBadges;

/// <summary>
/// Writes a badge as compact UTF-8 JSON, always with the same members in the same order: the same credential is the same bytes. Only terms
/// of the published contexts are written, so nothing is left outside the signature.
/// </summary>
public static class OpenBadgeWriter
{
    /// <summary>The credential without a proof (Open Badges 3.0, appendix B, class AchievementCredential).</summary>
    public static byte[] Write(AchievementCredential credential)
    {
        ArgumentNullException.ThrowIfNull(credential);
        return CredentialWriter.ToBytes(json => Write(json, credential));
    }

    /// <summary>The endorsement without a proof (Open Badges 3.0, appendix B, class EndorsementCredential).</summary>
    public static byte[] Write(EndorsementCredential endorsement)
    {
        ArgumentNullException.ThrowIfNull(endorsement);
        return CredentialWriter.ToBytes(json => Write(json, endorsement));
    }

    /// <summary>An achievement alone, as a catalogue publishes it.</summary>
    public static byte[] Write(Achievement achievement)
    {
        ArgumentNullException.ThrowIfNull(achievement);
        return CredentialWriter.ToBytes(json => AchievementWriter.Write(json, achievement));
    }

    private static void Write(Utf8JsonWriter json, AchievementCredential credential)
    {
        CredentialWriter.WriteHead(json, credential, "OpenBadgeCredential", OpenBadgeContexts.For(credential));
        json.WriteImage(credential.Image);
        CredentialWriter.WriteIssuerAndDates(json, credential);
        json.WritePropertyName("credentialSubject");
        SubjectWriter.Write(json, credential.Subject);
        json.WriteElements("endorsement", credential.Endorsements);
        CredentialWriter.WriteTail(json, credential);
    }

    private static void Write(Utf8JsonWriter json, EndorsementCredential endorsement)
    {
        CredentialWriter.WriteHead(json, endorsement, "EndorsementCredential", OpenBadgeContexts.For(endorsement));
        CredentialWriter.WriteIssuerAndDates(json, endorsement);
        json.WriteStartObject("credentialSubject");
        json.WriteString("id", endorsement.Subject.Id);
        json.WriteType("EndorsementSubject");
        json.WriteText("endorsementComment", endorsement.Subject.Comment);
        json.WriteEndObject();
        CredentialWriter.WriteTail(json, endorsement);
    }
}
