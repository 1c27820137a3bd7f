using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Database;

namespace Aloi.Modules.Organisations.Rights;

/// <summary>A right that a member holds at an entity and at everything below it.</summary>
public sealed class Grant : ITenantOwned
{
    public long Id { get; init; }
    public long OrganisationId { get; set; }
    public long MemberId { get; init; }
    public long EntityId { get; init; }
    public Right Right { get; init; }
    public DateTimeOffset GivenAt { get; init; }
}
