using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Assessment.Contracts;
using Aloi.Modules.Credentials.Badges;
using Aloi.Modules.Credentials.Endorsements;
using Aloi.Modules.Credentials.Keys;
using Aloi.Modules.Credentials.Status;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform;
using Aloi.Platform.Secrets;

namespace Aloi.Modules.Credentials;

/// <summary>One credential to be made.</summary>
internal sealed record IssuingOrder(Award Award, BadgeOrder Badge, Sealer Sealer, StatusPlace? Place)
{
    /// <summary>What peers said, to be signed into it.</summary>
    public IReadOnlyList<EndorsementOrder> Endorsements { get; init; } = [];
}

/// <summary>Credentials of one version and one issuer, with all that is needed to sign them without asking the database again.</summary>
internal sealed record IssuingBatch(BadgeTemplate Template, OpenKey Key, IReadOnlyList<IssuingOrder> Orders, Ids Ids) : IDisposable
{
    public void Dispose() => Key.Dispose();
}

/// <summary>Gathers, in sets, what a batch of credentials is made of.</summary>
internal sealed class IssuingDesk(IAssessment assessment, IAchievements achievements, IOrganisations organisations, IssuingTools tools)
{
    public async Task<IReadOnlyList<IssuingBatch>> PrepareAsync(IReadOnlyCollection<long> candidacyIds, CancellationToken cancellation)
    {
        var satisfied = await assessment.SatisfiedAsync(candidacyIds, cancellation);
        var batches = new List<IssuingBatch>();
        foreach (var group in satisfied.GroupBy(s => s.AchievementVersionId))
        {
            var version =
                await achievements.FindVersionAsync(group.Key, cancellation)
                ?? throw new InvalidOperationException($"Version {group.Key} of an achievement is missing.");
            if (await PrepareAsync(version, [.. group], cancellation) is { } batch)
            {
                batches.Add(batch);
            }
        }

        return batches;
    }

    /// <summary>Null when everybody has the award already.</summary>
    private async Task<IssuingBatch?> PrepareAsync(
        AchievementVersionInfo version,
        IReadOnlyList<SatisfiedCandidacy> satisfied,
        CancellationToken cancellation
    )
    {
        var holders = await tools.HoldersAsync(version, [.. satisfied.Select(s => s.MemberId)], cancellation);
        var wanting = satisfied.Where(s => !holders.Contains(s.MemberId)).DistinctBy(s => s.MemberId).ToList();
        var members = await organisations.MembersAsync([.. wanting.Select(s => s.MemberId)], cancellation);
        var sealers = await tools.SealersAsync(members.Values, cancellation);

        // Whoever was erased between the verdict and now gets nothing: there is nobody left to hold it.
        wanting.RemoveAll(s => !members.TryGetValue(s.MemberId, out var member) || !sealers.ContainsKey(member.SubjectKeyId));
        if (wanting.Count == 0)
        {
            return null;
        }

        var entity =
            await organisations.FindEntityAsync(version.EntityId, cancellation)
            ?? throw new InvalidOperationException($"Entity {version.EntityId} is missing.");
        var endorsements = wanting.Sum(s => Math.Min(s.Endorsements.Count, EndorsementPart.Most));
        var site = await tools.SiteAsync(entity, wanting.Count + endorsements, cancellation);
        var places = new Queue<StatusPlace>(site.Places.Skip(wanting.Count));
        var minutes = await tools.MinutesAsync([.. wanting.Select(s => s.CandidacyId)], cancellation);
        var orders = wanting
            .Select((s, i) => Order(version, s, members[s.MemberId], sealers, site, i))
            .Select(o => o with { Endorsements = Endorse(o.Badge.Candidacy, places) })
            .Select(o => o with { Badge = o.Badge with { Minutes = minutes[o.Badge.Candidacy.CandidacyId] } });
        return new IssuingBatch(BadgeTemplate.Make(entity, version, site.Key.Identity, site.Address), site.Key, [.. orders], tools.Ids);
    }

    private List<EndorsementOrder> Endorse(SatisfiedCandidacy candidacy, Queue<StatusPlace> places) =>
        [
            .. candidacy
                .Endorsements.Take(EndorsementPart.Most)
                .Select(e => new EndorsementOrder(e, $"urn:uuid:{tools.Ids.NewUuid()}", places.TryDequeue(out var place) ? place : null)),
        ];

    private IssuingOrder Order(
        AchievementVersionInfo version,
        SatisfiedCandidacy candidacy,
        MemberInfo member,
        IReadOnlyDictionary<long, Sealer> sealers,
        IssuingSite site,
        int number
    )
    {
        var id = tools.Ids.NewPublicId();
        var place = site.Places.Count > 0 ? site.Places[number] : null;
        var award = new Award
        {
            PublicId = id,
            EntityId = version.EntityId,
            AchievementIdentifier = version.Identifier,
            MemberId = member.Id,
            SubjectKeyId = member.SubjectKeyId,
            Uri = site.Address is null ? $"urn:uuid:{tools.Ids.NewUuid()}" : $"{site.Address}/c/{id}",
        };
        return new(award, new BadgeOrder(award.Uri, candidacy, member, place?.Entry), sealers[member.SubjectKeyId], place);
    }
}
