using Aloi.Platform.Database;

namespace Aloi.Modules.Organisations.Members.Words;

/// <summary>
/// A member's name contains a word that begins like this. The beginning itself is not stored: a keyed digest of it, another for each
/// organisation, cut to 64 bits. See docs/adr/0017.
/// </summary>
public sealed class MemberWord : ITenantOwned
{
    public long OrganisationId { get; set; }
    public long Digest { get; init; }
    public long MemberId { get; init; }
}
