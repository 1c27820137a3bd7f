namespace Aloi.Modules.Assessment.Pools.Drawing;

/// <summary>What somebody carries.</summary>
/// <param name="Open">Requests that wait for them now.</param>
/// <param name="Ever">All they were asked within a year.</param>
public readonly record struct Load(int Open, int Ever);

/// <summary>Why people of a pool cannot be asked, counted; and those who are.</summary>
internal sealed record Picked(IReadOnlyList<PoolPerson> People, int Missing, int Barred, int AskedBefore, int Busy);

/// <summary>Chooses whom to ask. Pure: the least loaded first, whoever was asked least within a year next, then the order of the pool.</summary>
internal static class Picking
{
    public static Picked Choose(
        IReadOnlyList<PoolPerson> people,
        int seats,
        Func<PoolPerson, bool> isBarred,
        Func<PoolPerson, bool> wasAsked,
        Func<PoolPerson, Load> loadOf
    )
    {
        var distinct = people.DistinctBy(p => p.Key, StringComparer.Ordinal).ToList();
        var barred = distinct.Where(isBarred).ToList();
        var asked = distinct.Except(barred).Where(wasAsked).ToList();
        var unreachable = distinct.Except(barred).Except(asked).Where(p => p.Person.Email is null || loadOf(p).Open >= p.AtOnce).ToList();
        var chosen = distinct
            .Except(barred)
            .Except(asked)
            .Except(unreachable)
            .Select((person, place) => (person, place, load: loadOf(person)))
            .OrderBy(c => c.load.Open)
            .ThenBy(c => c.load.Ever)
            .ThenBy(c => c.place)
            .Take(Math.Max(0, seats))
            .Select(c => c.person)
            .ToList();
        return new Picked(chosen, Math.Max(0, seats - chosen.Count), barred.Count, asked.Count, unreachable.Count);
    }
}
