using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Credentials.Keys;
using Aloi.Modules.Credentials.Status;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Secrets;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Credentials;

/// <summary>Where and with what an entity issues: its key, its places in status lists, the public address if there is one.</summary>
internal sealed record IssuingSite(OpenKey Key, IReadOnlyList<StatusPlace> Places, string? Address);

/// <summary>What issuing takes out of this module's own tables.</summary>
internal sealed class IssuingTools(
    IssuerContext database,
    IssuerKeys keys,
    StatusLists lists,
    SubjectKeys subjects,
    Installation installation
)
{
    public Ids Ids { get; } = new();

    /// <summary>Who among these members holds the award already.</summary>
    public async Task<HashSet<long>> HoldersAsync(AchievementVersionInfo version, long[] members, CancellationToken cancellation) =>
        [
            .. await database
                .Set<Award>()
                .Where(a => a.EntityId == version.EntityId && a.AchievementIdentifier == version.Identifier && members.Contains(a.MemberId))
                .Select(a => a.MemberId)
                .ToListAsync(cancellation),
        ];

    public Task<IReadOnlyDictionary<long, Sealer>> SealersAsync(IEnumerable<MemberInfo> members, CancellationToken cancellation) =>
        subjects.OpenAsync(members.Select(m => m.SubjectKeyId), cancellation);

    public async Task<IssuingSite> SiteAsync(EntityInfo entity, int credentials, CancellationToken cancellation)
    {
        var key = await keys.OpenAsync(entity, cancellation);
        var places = await lists.TakeAsync(entity, key, credentials, cancellation);
        return new IssuingSite(key, places, await installation.AddressAsync(cancellation));
    }
}
