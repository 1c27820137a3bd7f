using Aloi.Platform.Problems;

namespace Aloi.Modules.Achievements.LocalChanges;

/// <summary>An entity adapts an achievement of an entity above it: which of its changes are let through, and what it may lock in turn.</summary>
public static class AdaptAchievement
{
    /// <param name="inherited">The locks that hold at the entity, from everything above it.</param>
    /// <param name="changed">The fields whose value differs from the one inherited.</param>
    /// <param name="locksWished">The locks that the entity wants to hold below itself.</param>
    /// <returns>The locks that hold below; or every refusal, each with its field.</returns>
    public static Outcome<FieldLocks> Decide(FieldLocks inherited, IReadOnlyCollection<AchievementField> changed, FieldLocks locksWished)
    {
        var problems = changed
            .Where(inherited.IsLocked)
            .Distinct()
            .Order()
            .Select(field => LocalChangesProblems.Locked.With(field).At(new Location(Field: field.ToString())))
            .Concat(
                inherited
                    .Locked.Where(field => !locksWished.IsLocked(field))
                    .Select(field => LocalChangesProblems.LockedAbove.With(field).At(new Location(Field: field.ToString())))
            )
            .ToList();
        return problems.Count > 0 ? Outcome<FieldLocks>.Refused(problems) : inherited.And(locksWished);
    }
}
