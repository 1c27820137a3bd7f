using System.Text.Json;

namespace Aloi.Standards.OpenBadges;

/// <summary>
/// Reads a badge into the model (Open Badges 3.0, appendix B), whatever its shape: members that the model does not know are passed over, and
/// what is required and missing is an empty text or the first instant. <see cref="OpenBadgeShape"/> says what is wrong; the bytes that were
/// signed stay with the caller, for they alone can be verified.
/// </summary>
public static class OpenBadgeModelReader
{
    /// <summary>The badge, on VC Data Model 1.1 or 2.0; null when the document is about no achievement.</summary>
    public static AchievementCredential? ReadAchievementCredential(JsonElement document)
    {
        var subject = document.Member("credentialSubject").One();
        var achievement = subject.Member("achievement").One();
        if (achievement.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var credential = new AchievementCredential
        {
            Id = document.RequiredText("id"),
            Name = document.RequiredText("name"),
            Issuer = CredentialModel.Issuer(document),
            ValidFrom = CredentialModel.ValidFrom(document),
            Subject = SubjectModel.Read(subject, achievement),
            Image = ProfileModel.ImageOf(document),
            Endorsements = document.Documents("endorsement"),
            EndorsementJwts = document.RawTexts("endorsementJwt"),
        };
        return CredentialModel.WithOptional(credential, document);
    }

    /// <summary>The endorsement; null when the document is about nothing.</summary>
    public static EndorsementCredential? ReadEndorsementCredential(JsonElement document)
    {
        var subject = document.Member("credentialSubject").One();
        if (subject.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        var endorsement = new EndorsementCredential
        {
            Id = document.RequiredText("id"),
            Name = document.RequiredText("name"),
            Issuer = CredentialModel.Issuer(document),
            ValidFrom = CredentialModel.ValidFrom(document),
            Subject = new EndorsementSubject(subject.RequiredText("id"), subject.RawText("endorsementComment")),
        };
        return CredentialModel.WithOptional(endorsement, document);
    }
}
