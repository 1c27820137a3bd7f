namespace Aloi.Modules.Organisations.Contracts;

/// <summary>Finds members for whoever brings people to an achievement. Nobody is added.</summary>
public interface IPeopleFinder
{
    /// <summary>The members whom these addresses or staff numbers name, by the text as it was given; what names nobody is absent.</summary>
    Task<IReadOnlyDictionary<string, long>> FindAsync(IReadOnlyCollection<string> keys, CancellationToken cancellation);

    /// <summary>The members of an entity and of everything below it, in the order of their ids, after the one given.</summary>
    Task<IReadOnlyList<long>> BelowAsync(long entityId, long afterMember, int take, CancellationToken cancellation);

    Task<int> CountBelowAsync(long entityId, CancellationToken cancellation);
}
