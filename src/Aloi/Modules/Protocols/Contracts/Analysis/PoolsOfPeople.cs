namespace Aloi.Modules.Protocols.Contracts;

/// <summary>The people behind the names of pools, as far as a rule needs to know them.</summary>
public sealed class PoolsOfPeople(IReadOnlyDictionary<string, IReadOnlyList<PoolPerson>> pools)
{
    public static readonly PoolsOfPeople Unknown = new(new Dictionary<string, IReadOnlyList<PoolPerson>>(StringComparer.Ordinal));

    /// <summary>Nobody knows which pools there are: nothing is said about them. To have none at all is to know.</summary>
    public bool IsUnknown => ReferenceEquals(this, Unknown);

    public IEnumerable<string> Names => pools.Keys;

    /// <summary>The people of the pool, each once; null when no pool of that name is known.</summary>
    public IReadOnlyList<PoolPerson>? Find(string? name) =>
        name is not null && pools.TryGetValue(name.Trim(), out var people)
            ? [.. people.DistinctBy(person => person.Key, StringComparer.OrdinalIgnoreCase)]
            : null;
}

/// <summary>Somebody in a pool.</summary>
public sealed record PoolPerson(string Name)
{
    public string? Email { get; init; }

    /// <summary>From outside the organisation.</summary>
    public bool IsExternal { get; init; }

    /// <summary>Trained the candidates.</summary>
    public bool IsTrainer { get; init; }

    /// <summary>Manages the candidates.</summary>
    public bool IsManager { get; init; }

    /// <summary>Works in the candidates' own entity.</summary>
    public bool IsSameEntity { get; init; }

    internal string Key => (Email ?? Name).Trim();

    public bool IsBarredBy(IEnumerable<Independence> rules) =>
        rules.Any(rule =>
            rule switch
            {
                Independence.Trainer => IsTrainer,
                Independence.Manager => IsManager,
                _ => IsSameEntity,
            }
        );
}
