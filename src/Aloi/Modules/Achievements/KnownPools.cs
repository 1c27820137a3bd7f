using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Achievements;

/// <summary>The pools that a rule of one entity may name: whoever checks a rule asks here, while it is written, tried out and published.</summary>
internal sealed class KnownPools(IEnumerable<IPoolNames> pools)
{
    /// <summary>Unknown where no module keeps pools.</summary>
    public async Task<PoolsOfPeople> AtAsync(long entity, CancellationToken cancellation)
    {
        // A rule finds its pool whatever the case it is written in.
        Dictionary<string, IReadOnlyList<PoolPerson>>? all = null;
        foreach (var some in pools)
        {
            all ??= new(StringComparer.OrdinalIgnoreCase);
            foreach (var (name, people) in await some.AtAsync(entity, cancellation))
            {
                all[name] = people;
            }
        }

        return all is null ? PoolsOfPeople.Unknown : new PoolsOfPeople(all);
    }
}
