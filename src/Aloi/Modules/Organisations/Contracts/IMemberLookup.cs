namespace Aloi.Modules.Organisations.Contracts;

/// <summary>Finds members without adding any.</summary>
public interface IMemberLookup
{
    /// <summary>The ids of the members of these case-folded addresses; an address that nobody has is absent from the answer.</summary>
    Task<IReadOnlyDictionary<string, long>> FindByEmailAsync(IReadOnlyList<string> emails, CancellationToken cancellation);
}
