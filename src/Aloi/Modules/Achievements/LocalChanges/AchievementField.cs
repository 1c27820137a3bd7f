namespace Aloi.Modules.Achievements.LocalChanges;

/// <summary>What an entity below might want to word or set in its own way.</summary>
public enum AchievementField
{
    Name,
    Description,
    Criteria,
    Image,
    Language,
    Alignments,
    Workload,
    Level,
    Validity,
    Protocol,
}
