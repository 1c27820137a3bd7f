using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Assessment.Contracts;
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
    IssuingPlaces places,
    SubjectKeys subjects,
    Installation installation,
    IEnumerable<IJuryMinutes> minutes
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

    /// <summary>The sealed minutes of juries, by candidacy.</summary>
    public async Task<ILookup<long, JuryMinutesInfo>> MinutesAsync(long[] candidacies, CancellationToken cancellation)
    {
        var found = new List<JuryMinutesInfo>();
        foreach (var book in minutes)
        {
            found.AddRange(await book.FindAsync(candidacies, cancellation));
        }

        return found.ToLookup(m => m.CandidacyId);
    }

    public async Task<IssuingSite> SiteAsync(EntityInfo entity, int credentials, CancellationToken cancellation)
    {
        var (key, taken) = await places.TakeAsync(entity, credentials, cancellation);
        return new IssuingSite(key, taken, await installation.AddressAsync(cancellation));
    }
}

/// <summary>The key an entity signs with, and places in its status lists.</summary>
internal sealed class IssuingPlaces(IssuerKeys keys, StatusLists lists)
{
    public async Task<(OpenKey Key, IReadOnlyList<StatusPlace> Places)> TakeAsync(EntityInfo entity, int count, CancellationToken cancellation)
    {
        var key = await keys.OpenAsync(entity, cancellation);
        return (key, await lists.TakeAsync(entity, key, count, cancellation));
    }
}
