namespace Aloi.Modules.Organisations.Contracts;

/// <summary>The current organisation's entities, for pages that let somebody choose one.</summary>
public interface IEntityTree
{
    /// <summary>All of them in the order of the tree, each with how deep it stands.</summary>
    Task<IReadOnlyList<PlacedEntity>> AllAsync(CancellationToken cancellation);

    /// <summary>Those at which the current user holds the right, given there or above.</summary>
    Task<IReadOnlyList<PlacedEntity>> WhereAsync(Right right, CancellationToken cancellation);
}

/// <param name="Depth">Zero for the root.</param>
public sealed record PlacedEntity(EntityInfo Entity, int Depth);
