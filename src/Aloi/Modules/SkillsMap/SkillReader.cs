using Aloi.Modules.Credentials.Contracts;

namespace Aloi.Modules.SkillsMap;

/// <summary>The rows that one credential puts on the map.</summary>
internal static class SkillReader
{
    private const int LongestSkill = 500;

    /// <summary>A level of the European Qualifications Framework is an alignment of the credential, and not a skill.</summary>
    private const string QualificationLevels = "http://data.europa.eu/snb/eqf/";

    public static IReadOnlyList<SkillRow> Read(CredentialInfo credential)
    {
        var document = CredentialDocument.Read(credential.Document);
        var named = document.Alignments.Where(a => !a.Url.StartsWith(QualificationLevels, StringComparison.Ordinal)).ToList();
        var skills = named.Count > 0 ? named : [new CredentialAlignment(document.AchievementId, document.AchievementName, Framework: null)];
        return [.. skills.DistinctBy(s => s.Url, StringComparer.Ordinal).Select(skill => Row(credential, skill))];
    }

    private static SkillRow Row(CredentialInfo credential, CredentialAlignment skill) =>
        new()
        {
            MemberId = credential.MemberId,
            Skill = Cut(skill.Url),
            SkillName = Cut(skill.Name),
            Framework = skill.Framework is null ? null : Cut(skill.Framework),
            AwardId = credential.AwardId,
            CredentialId = credential.CredentialId,
            Level = credential.Level,
            ProvenAt = credential.IssuedAt,
            ValidUntil = credential.ValidUntil,
        };

    private static string Cut(string text) => text.Length <= LongestSkill ? text : text[..LongestSkill];
}
