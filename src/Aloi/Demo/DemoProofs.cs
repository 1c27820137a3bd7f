using Aloi.CommandLine.Issue;
using Aloi.Modules.Achievements;
using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Assessment;
using Aloi.Modules.Assessment.Enrolling;
using Aloi.Modules.Credentials;
using Aloi.Modules.Credentials.Contracts;
using Aloi.Modules.Credentials.Status;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Outbox;

namespace Aloi.Demo;

/// <summary>Publishes the demo's six achievements, records what happened to each candidate, and withdraws a few proofs again.</summary>
internal sealed class DemoProofs(IServiceProvider services, OrganisationInfo organisation, DemoFacts facts)
{
    public async Task AddAsync(
        string folder,
        IReadOnlyList<DemoPerson> people,
        IReadOnlyDictionary<string, long> members,
        CancellationToken cancellation
    )
    {
        var byNumber = people.ToDictionary(p => p.StaffNumber, StringComparer.Ordinal);
        var journeys = StoryFiles.Journeys();
        foreach (var achievement in StoryFiles.Achievements)
        {
            await using var work = IssuingScope.Open(services, organisation);
            var version = await PublishAsync(work, folder, achievement, cancellation);
            var own = journeys.Where(j => j.Achievement == achievement).ToList();
            FactEntry[] told =
            [
                .. own.SelectMany(j => facts.Of(j, byNumber[j.StaffNumber], members[j.StaffNumber], version.Content.Protocol)),
            ];
            var request = new FactsToRecord(version.VersionId, FactMeans.File, told);
            DemoStep.Done(await work.Get<RecordFacts>().HandleAsync(request, cancellation));
            await EnrolAsync(
                work,
                version,
                [.. own.Where(j => j.State == DemoState.Enrolled).Select(j => members[j.StaffNumber])],
                cancellation
            );
        }

        await services.GetRequiredService<OutboxDispatcher>().DrainAsync(cancellation);
        await WithdrawAsync(journeys, members, DemoState.Suspended, CredentialStatus.Suspended, cancellation);
        await WithdrawAsync(journeys, members, DemoState.Revoked, CredentialStatus.Revoked, cancellation);
    }

    /// <summary>Candidates of whom nothing is recorded yet.</summary>
    private static async Task EnrolAsync(IssuingScope work, AchievementVersionInfo version, long[] members, CancellationToken cancellation)
    {
        if (members.Length > 0)
        {
            var campaign = await work.Get<CampaignDoor>().OpenVersionAsync(version.VersionId, CampaignAct.Enrol, cancellation);
            var from = FactTime.Instant(work.Get<TimeProvider>().GetUtcNow());
            var request = new MembersToEnrol(DemoStep.Done(campaign), from, members);
            DemoStep.Done(await work.Get<EnrolMembers>().HandleAsync(request, cancellation));
        }
    }

    private async Task<AchievementVersionInfo> PublishAsync(IssuingScope work, string folder, string name, CancellationToken cancellation)
    {
        var path = Path.Combine(folder, $"{name}.yaml");
        var file = DemoStep.Done(AchievementYaml.Load(path));
        var yaml = await File.ReadAllTextAsync(path, cancellation);
        var request = new AchievementToPublish(organisation.RootEntityId, file, yaml);
        return DemoStep.Done(await work.Get<PublishAchievement>().HandleAsync(request, cancellation)).Version;
    }

    private async Task WithdrawAsync(
        IReadOnlyList<DemoJourney> journeys,
        IReadOnlyDictionary<string, long> members,
        DemoState state,
        CredentialStatus to,
        CancellationToken cancellation
    )
    {
        await using var work = IssuingScope.Open(services, organisation);
        foreach (var achievement in journeys.Where(j => j.State == state).GroupBy(j => j.Achievement, StringComparer.Ordinal))
        {
            long[] holders = [.. achievement.Select(j => members[j.StaffNumber])];
            var found = await work.Get<ICredentialSearch>().FindAsync(organisation.RootEntityId, achievement.Key, holders, cancellation);
            var credentials = await work.Get<ICredentials>().ReadAsync([.. found.Select(f => f.CredentialId)], cancellation);
            var change = new StatusChange([.. credentials.Select(c => c.AwardPublicId)], to);
            DemoStep.Done(await work.Get<ChangeStatus>().HandleAsync(change, cancellation));
        }
    }
}
