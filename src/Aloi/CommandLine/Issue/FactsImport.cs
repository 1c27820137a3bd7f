using Aloi.Modules.Achievements;
using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Assessment;
using Aloi.Modules.Assessment.FactsFile;
using Aloi.Modules.Assessment.Imports.Reading;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;

namespace Aloi.CommandLine.Issue;

/// <param name="Version">The version under which the people of the file are judged.</param>
/// <param name="Recorded">Facts that were not recorded before.</param>
internal sealed record FactsImported(AchievementVersionInfo Version, int Recorded);

/// <summary>Publishes the version and records all the facts of a file in one transaction: all of it, or nothing.</summary>
internal sealed class FactsImport(IssuingScope work, ExaminedFacts facts, string source)
{
    private const int PeopleAtOnce = 500;
    private const int FactsInMemory = 100_000;

    public Task<Outcome<FactsImported>> RunAsync(EntityInfo issuer, AchievementFile file, string yaml, CancellationToken cancellation) =>
        work.Get<IssuerWork>()
            .TryAsync(
                async () =>
                {
                    var request = new AchievementToPublish(issuer.Id, file, yaml);
                    var published = await work.Get<PublishAchievement>().PublishAsync(request, cancellation);
                    return published.Succeeded
                        ? await RecordAsync(published.Value.Version, cancellation)
                        : Outcome<FactsImported>.Refused(published.Problems);
                },
                cancellation
            );

    private async Task<Outcome<FactsImported>> RecordAsync(AchievementVersionInfo version, CancellationToken cancellation)
    {
        var recorded = 0;
        foreach (var group in facts.People.Groups(FactsInMemory))
        {
            var rows = facts.Gather(group);
            foreach (var people in group.Chunk(PeopleAtOnce))
            {
                var part = await RecordAsync(version, people, rows, cancellation);
                if (!part.Succeeded)
                {
                    return Outcome<FactsImported>.Refused(part.Problems);
                }

                recorded += part.Value.Recorded;
            }
        }

        return new FactsImported(version, recorded);
    }

    private async Task<Outcome<FactsRecorded>> RecordAsync(
        AchievementVersionInfo version,
        FilePerson[] people,
        IReadOnlyDictionary<string, List<FactsFileRow>> rows,
        CancellationToken cancellation
    )
    {
        var entries = people.Select(p => new MemberEntry(p.Email, p.GivenName ?? "", p.FamilyName ?? "")).ToList();
        var members = await work.Get<IOrganisations>().FindOrAddMembersAsync(version.EntityId, entries, cancellation);
        var told = people.SelectMany(p => rows[p.Email].Select(row => Entry(row, members[EmailAddress.Fold(p.Email)])));
        var recorded = await work.Get<RecordFacts>()
            .RecordAsync(new FactsToRecord(version.VersionId, FactMeans.File, [.. told]), cancellation);

        // What is written is let go, so that a hundred thousand people take no more memory than five hundred.
        var database = work.Get<IssuerContext>();
        await database.SaveChangesAsync(cancellation);
        database.ChangeTracker.Clear();
        return recorded;
    }

    private FactEntry Entry(FactsFileRow row, long member) => new(member, row.Fact!, Where: new Location(source, row.Line));
}
