using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform;
using Aloi.Platform.Database;

namespace Aloi.Modules.Organisations.Entities;

/// <summary>One place in an organisation's tree: a group, a country, a site, a franchise, a school. The tree may have any depth.</summary>
public sealed class Entity : ITenantOwned
{
    public long Id { get; init; }
    public long OrganisationId { get; set; }
    public PublicId PublicId { get; init; }

    /// <summary>Null for the root alone.</summary>
    public long? ParentId { get; init; }

    /// <summary>The ids from the root down to this entity, see <see cref="EntityPath"/>.</summary>
    public required string Path { get; set; }
    public required string Name { get; set; }
    public string? Country { get; set; }
    public string? Url { get; set; }
    public required string TimeZone { get; set; }
    public bool IsIssuer { get; set; }
    public DateTimeOffset CreatedAt { get; init; }

    public EntityInfo Info() => new(Id, PublicId, ParentId, Name, Country, Url, TimeZone, IsIssuer);
}
