using Aloi.Platform;

namespace Aloi.Modules.Organisations.Contracts;

/// <summary>Issuers as anybody finds them, by the unguessable id of their public address.</summary>
public interface IPublicIssuers
{
    /// <summary>The entity when it is marked as issuing, with its organisation; null for any other.</summary>
    Task<PublicIssuer?> FindAsync(PublicId entity, CancellationToken cancellation);
}

public sealed record PublicIssuer(long OrganisationId, EntityInfo Entity);
