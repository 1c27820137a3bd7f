using System.Text.Json;
using Aloi.Standards.OpenBadges;

namespace Aloi.Standards.Clr;

/// <summary>
/// Reads a learner's record into the model, whatever its shape (CLR Standard 2.0, appendix B). Members that the model does not know are
/// passed over, associations among them; the bytes that were signed stay with the caller.
/// </summary>
public static class ClrReader
{
    /// <summary>The record; null when the document is not one.</summary>
    public static ClrCredential? Read(JsonElement document)
    {
        var subject = document.Member("credentialSubject").One();
        if (!ClrShape.IsClr(document) || subject.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var record = new ClrCredential
        {
            Id = document.RequiredText("id"),
            Name = document.RequiredText("name"),
            Issuer = CredentialModel.Issuer(document),
            ValidFrom = CredentialModel.ValidFrom(document),
            Image = ProfileModel.ImageOf(document),
            Partial = PartialOf(document),
            Subject = ReadSubject(subject),
            Endorsements = document.Documents("endorsement"),
            EndorsementJwts = document.RawTexts("endorsementJwt"),
        };
        return CredentialModel.WithOptional(record, document);
    }

    private static bool? PartialOf(JsonElement document) =>
        document.Member("partial").ValueKind switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => null,
        };

    private static ClrSubject ReadSubject(JsonElement subject) =>
        new()
        {
            Id = subject.RawText("id"),
            Identifiers = subject.Objects("identifier", SubjectModel.ReadIdentity),
            Credentials = subject.Documents("verifiableCredential"),
            Achievements = subject.Objects("achievement", AchievementModel.Read),
        };
}
