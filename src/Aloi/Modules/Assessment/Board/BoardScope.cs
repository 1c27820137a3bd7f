using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform;

namespace Aloi.Modules.Assessment.Board;

/// <summary>What the board is narrowed to; an empty text narrows nothing.</summary>
/// <param name="State"><c>open</c>, <c>satisfied</c>, <c>impossible</c> or <c>closed</c>.</param>
/// <param name="Achievement">A public id.</param>
/// <param name="Entity">A public id: achievements of this entity and of what lies below it.</param>
/// <param name="Person">An address or a staff number, whole.</param>
/// <param name="After">The candidacy after which the page begins.</param>
/// <param name="Leaf">A requirement; empty for whichever.</param>
/// <param name="Step"><c>waiting</c>, <c>late</c>, <c>later</c>, <c>done</c> or <c>blocked</c>: where that requirement stands.</param>
public sealed record BoardFilter(
    string State = "",
    string Achievement = "",
    string Entity = "",
    string Person = "",
    string After = "",
    string Leaf = "",
    string Step = ""
);

/// <summary>The achievements whose candidates the current user may see.</summary>
/// <param name="SeesAll">Nothing of the organisation is left out.</param>
public sealed record VisibleAchievements(
    IReadOnlyList<AchievementName> Achievements,
    IReadOnlyList<Place> Places,
    IReadOnlySet<long> Recording,
    bool SeesAll
)
{
    /// <summary>The achievements whose candidates the user may add, remind and take out.</summary>
    public IReadOnlySet<long> Running { get; init; } = new HashSet<long>();
}

internal sealed class BoardScope(IAchievementNames names, IPlaces places)
{
    public async Task<VisibleAchievements> ReadAsync(CancellationToken cancellation)
    {
        var all = await places.AllAsync(cancellation);
        var seen = all.Where(p => CampaignDoor.May(p, CampaignAct.Look)).ToList();
        var entities = seen.Select(p => p.Entity.Id).ToHashSet();
        var achievements = await names.AllAsync(cancellation);
        var visible = achievements.Where(a => entities.Contains(a.EntityId)).ToList();
        var recording = seen.Where(p => CampaignDoor.May(p, CampaignAct.Record)).Select(p => p.Entity.Id).ToHashSet();
        var enrolling = seen.Where(p => CampaignDoor.May(p, CampaignAct.Enrol)).Select(p => p.Entity.Id).ToHashSet();
        return new VisibleAchievements(visible, seen, recording, visible.Count == achievements.Count)
        {
            Running = visible.Where(a => enrolling.Contains(a.EntityId)).Select(a => a.AchievementId).ToHashSet(),
        };
    }

    /// <summary>The achievements that a filter leaves; null when it names something that is not there to be seen.</summary>
    public static IReadOnlyList<AchievementName>? Narrow(VisibleAchievements visible, BoardFilter filter)
    {
        IEnumerable<AchievementName> left = visible.Achievements;
        if (filter.Achievement.Length > 0)
        {
            var wanted = PublicId.TryParse(filter.Achievement, null, out var id) ? id : default;
            left = left.Where(a => a.PublicId == wanted);
        }

        if (filter.Entity.Length > 0)
        {
            var place = PublicId.TryParse(filter.Entity, null, out var id)
                ? visible.Places.FirstOrDefault(p => p.Entity.PublicId == id)
                : null;
            var below = visible
                .Places.Where(p => place is not null && p.SelfAndAbove.Contains(place.Entity.Id))
                .Select(p => p.Entity.Id)
                .ToHashSet();
            left = left.Where(a => below.Contains(a.EntityId));
        }

        var list = left.ToList();
        return list.Count == 0 && filter.Achievement.Length > 0 ? null : list;
    }
}
