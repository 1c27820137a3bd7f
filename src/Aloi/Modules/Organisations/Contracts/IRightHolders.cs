namespace Aloi.Modules.Organisations.Contracts;

/// <summary>Whom to turn to: the members who hold a right at an entity, or above it.</summary>
public interface IRightHolders
{
    /// <summary>The nearest first, no more than asked for.</summary>
    Task<IReadOnlyList<long>> FindAsync(Right right, long entityId, int count, CancellationToken cancellation);
}
