using Aloi.Platform.Problems;

namespace Aloi.Modules.Organisations.Contracts;

/// <summary>Whoever a file names as the issuer, as an entity of the current organisation.</summary>
public interface IIssuers
{
    /// <summary>
    /// The issuing entity of that site, or of that name when there is no site to go by; null when there is none. Two issuers of one name
    /// with two sites are two issuers.
    /// </summary>
    Task<EntityInfo?> FindAsync(string name, string? url, CancellationToken cancellation);

    /// <summary>The same entity, made below the root when it is missing, with this name, country and site.</summary>
    Task<Outcome<EntityInfo>> KeepAsync(string name, string? url, string? country, CancellationToken cancellation);
}
