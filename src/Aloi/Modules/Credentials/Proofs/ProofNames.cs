using System.Collections.Concurrent;
using Aloi.Modules.Achievements.Contracts;

namespace Aloi.Modules.Credentials.Proofs;

/// <summary>What achievements are called. A published version never changes, so its name is read once in the life of the process.</summary>
internal sealed class ProofNames(IAchievements achievements, IAchievementCatalogue catalogue, ProofNames.Known known)
{
    public async Task<IReadOnlyDictionary<long, string>> OfAsync(IReadOnlyList<long> versions, CancellationToken cancellation)
    {
        var found = new Dictionary<long, string>(versions.Count);
        foreach (var version in versions)
        {
            if (known.Find(version) is { } name)
            {
                found[version] = name;
            }
            else if (await achievements.FindVersionAsync(version, cancellation) is { } read)
            {
                found[version] = known.Keep(version, read.Content.Achievement.Name);
            }
        }

        return found;
    }

    /// <summary>What these entities certify, for whoever wants to see one achievement only.</summary>
    public async Task<IReadOnlyList<ListedAchievement>> AllAsync(IEnumerable<long> entities, CancellationToken cancellation)
    {
        var all = new List<ListedAchievement>();
        foreach (var entity in entities)
        {
            if (known.Listed(entity) is not { } listed)
            {
                var versions = await catalogue.NewestAsync(entity, cancellation);
                listed = known.List(
                    entity,
                    [.. versions.Select(v => new ListedAchievement(v.PublicId.ToString(), v.Content.Achievement.Name))]
                );
            }

            all.AddRange(listed);
        }

        return all;
    }

    /// <summary>Names read so far. Lists of achievements are read anew after a moment, names never.</summary>
    internal sealed class Known(TimeProvider time)
    {
        private const int Most = 10_000;
        private static readonly TimeSpan Moment = TimeSpan.FromSeconds(30);
        private readonly ConcurrentDictionary<long, string> _names = new();
        private readonly ConcurrentDictionary<long, (IReadOnlyList<ListedAchievement> All, DateTimeOffset Until)> _lists = new();

        public string? Find(long version) => _names.GetValueOrDefault(version);

        public string Keep(long version, string name)
        {
            if (_names.Count >= Most)
            {
                _names.Clear();
            }

            return _names[version] = name;
        }

        public IReadOnlyList<ListedAchievement>? Listed(long entity) =>
            _lists.TryGetValue(entity, out var kept) && kept.Until > time.GetUtcNow() ? kept.All : null;

        public IReadOnlyList<ListedAchievement> List(long entity, IReadOnlyList<ListedAchievement> all)
        {
            _lists[entity] = (all, time.GetUtcNow() + Moment);
            return all;
        }
    }
}

public sealed record ListedAchievement(string Id, string Name);
