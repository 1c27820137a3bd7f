using Aloi.Platform;
using Aloi.Platform.Database;

namespace Aloi.Modules.Organisations.Members.Importing;

/// <summary>
/// A list of people that was sent and is being looked at before it counts. It waits for a day, sealed: closing the page loses nothing, and
/// pressing the button twice adds nobody twice.
/// </summary>
public sealed class MemberDraft : ITenantOwned
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    public long Id { get; init; }
    public long OrganisationId { get; set; }
    public PublicId PublicId { get; init; }
    public long EntityId { get; init; }

    /// <summary>Who sent it; nobody else sees it.</summary>
    public long MemberId { get; init; }

    /// <summary>The rows as they were read; forgotten once they are added.</summary>
    public byte[]? SealedContent { get; set; }
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? DoneAt { get; set; }
    public int Added { get; set; }
    public int Changed { get; set; }
    public int LeftOut { get; set; }
}
