namespace Aloi.Modules.Organisations.Contracts;

/// <summary>The organisation's tree as the current user may use it.</summary>
public interface IPlaces
{
    /// <summary>Every entity in the order of the tree, with the rights that the current user holds there.</summary>
    Task<IReadOnlyList<Place>> AllAsync(CancellationToken cancellation);
}

/// <param name="Depth">Zero for the root.</param>
/// <param name="SelfAndAbove">The ids from the root down to this entity.</param>
/// <param name="Rights">Held here or above.</param>
public sealed record Place(EntityInfo Entity, int Depth, IReadOnlyList<long> SelfAndAbove, IReadOnlySet<Right> Rights)
{
    public bool HoldsAny(params ReadOnlySpan<Right> rights)
    {
        foreach (var right in rights)
        {
            if (Rights.Contains(right))
            {
                return true;
            }
        }

        return false;
    }
}
