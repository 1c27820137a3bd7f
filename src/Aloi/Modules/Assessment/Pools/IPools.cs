using Aloi.Modules.Assessment.Links;
using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform;

namespace Aloi.Modules.Assessment.Pools;

/// <summary>
/// The people a rule may turn to, by the name that the protocol uses. The rule itself names nobody: pools change, published rules do not.
/// </summary>
internal interface IPools
{
    /// <summary>
    /// The people of that pool at the entity or above it, by name; for a rule without a pool, whoever holds the right to assess there. Empty
    /// when there is no such pool.
    /// </summary>
    Task<IReadOnlyList<PoolPerson>> FindAsync(long entityId, string? pool, CancellationToken cancellation);

    /// <summary>Whom independence bars from judging the candidate, and why; whoever is absent from the answer may judge.</summary>
    Task<IReadOnlyDictionary<string, BarReason>> BarsAsync(
        IPanel panel,
        OpenCandidacy candidacy,
        IReadOnlyCollection<PoolPerson> people,
        CancellationToken cancellation
    );
}

/// <param name="Id">Shown; never the internal key.</param>
internal sealed record PoolPerson(PublicId Id, LinkPerson Person)
{
    public string Key => Person.Key;

    /// <summary>The row in the pool; zero for somebody who is asked because of a right they hold.</summary>
    public long RowId { get; init; }

    /// <summary>Where they work; null for people from outside.</summary>
    public long? EntityId { get; init; }

    /// <summary>Trains the people that the pool judges.</summary>
    public bool IsTrainer { get; init; }

    /// <summary>How many candidates they take on at once; null for no limit.</summary>
    public int? AtOnce { get; init; }
}

/// <summary>Why somebody may not judge a candidate.</summary>
public enum BarReason
{
    /// <summary>They are the candidate.</summary>
    Oneself,
    Trainer,
    Manager,
    SameEntity,

    /// <summary>They judged an earlier attempt, or read what others judged, and this one follows an appeal.</summary>
    SawFirstGrid,
}
