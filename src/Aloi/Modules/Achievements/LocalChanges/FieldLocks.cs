namespace Aloi.Modules.Achievements.LocalChanges;

/// <summary>
/// Which fields of a group's achievement are locked and which are open to local change. Locks only ever add up on the way down the tree:
/// a country may lock more for its sites, and nobody opens what was locked above.
/// </summary>
public sealed class FieldLocks : IEquatable<FieldLocks>
{
    private readonly SortedSet<AchievementField> _locked;

    private FieldLocks(IEnumerable<AchievementField> locked) => _locked = [.. locked];

    /// <summary>Everything may be changed below.</summary>
    public static FieldLocks None { get; } = new([]);

    /// <summary>
    /// What a new achievement starts with: the finish line is shared by all, its words may follow the place. What counts as proof is never
    /// open by accident.
    /// </summary>
    public static FieldLocks SharedFinishLine { get; } =
        Of(AchievementField.Criteria, AchievementField.Protocol, AchievementField.Level, AchievementField.Alignments);

    public IReadOnlySet<AchievementField> Locked => _locked;

    public static FieldLocks Of(params IEnumerable<AchievementField> locked) => new(locked);

    public bool IsLocked(AchievementField field) => _locked.Contains(field);

    /// <summary>The locks that hold one level further down: those from above and those added here.</summary>
    public FieldLocks And(FieldLocks added) => new(_locked.Concat(added._locked));

    public bool Equals(FieldLocks? other) => other is not null && _locked.SetEquals(other._locked);

    public override bool Equals(object? obj) => Equals(obj as FieldLocks);

    public override int GetHashCode() => _locked.Aggregate(0, (hash, field) => hash | (1 << (int)field));
}
