using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Achievements.Contracts;

/// <summary>
/// The pools of people that a rule may name. The module that keeps them brings one; where none does, a name is typed freely and nothing is
/// said about whether it is known.
/// </summary>
public interface IPoolNames
{
    /// <summary>The pools of that entity and of those above it, with the people in them.</summary>
    Task<IReadOnlyDictionary<string, IReadOnlyList<PoolPerson>>> AtAsync(long entityId, CancellationToken cancellation);
}
