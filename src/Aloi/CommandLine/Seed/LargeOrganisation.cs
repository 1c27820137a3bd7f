using Aloi.CommandLine.Issue;
using Aloi.Modules.Achievements;
using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Assessment;
using Aloi.Modules.Assessment.FactsFile.Rows;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Problems;
using Aloi.Platform.Texts;

namespace Aloi.CommandLine.Seed;

/// <summary>
/// Fills a new state: people and candidacies by the product's own verbs, awards by the same builder and signer as real ones but written in
/// bulk, logged, and delivered to nobody.
/// </summary>
internal sealed class LargeOrganisation(IServiceProvider services, SeedProgress progress)
{
    private const int PeopleAtOnce = 1_000;
    private const int Achievements = 20;

    /// <summary>Prints a link for the administrator when all is there. Answers the exit code.</summary>
    public async Task<int> MakeAsync(SeedSize size, TextWriter output, CancellationToken cancellation)
    {
        await using var before = IssuingScope.Open(services, organisation: null);
        if ((await before.Get<IOrganisationSetup>().AllAsync(cancellation)).Count > 0)
        {
            progress.Tell("seed.not-new");
            return 1;
        }

        var group = new NewOrganisation("Mille Métiers", "FR", "https://mille-metiers.example");
        var organisation = Done(await before.Get<IOrganisationSetup>().CreateAsync(group, cancellation));
        var versions = await PublishAsync(organisation, cancellation);
        var members = await HireAsync(organisation, size.Members, cancellation);
        await EnrolAsync(organisation, versions[^1], [.. members.TakeLast(size.Candidacies)], cancellation);
        await new LargeIssue(services, organisation, progress).MakeAsync(versions, members, size.Awards, cancellation);
        await using var work = IssuingScope.Open(services, organisation);
        var administrator = await AdministratorAsync(work, organisation, cancellation);
        await output.WriteLineAsync(await work.Get<ISignInLinks>().CreateAsync(administrator, cancellation));
        return 0;
    }

    internal static T Done<T>(Outcome<T> outcome) =>
        outcome.Succeeded ? outcome.Value : throw new InvalidOperationException($"The seed was refused: {outcome.Problems[0].Code}.");

    private async Task<IReadOnlyList<AchievementVersionInfo>> PublishAsync(OrganisationInfo organisation, CancellationToken cancellation)
    {
        var versions = new List<AchievementVersionInfo>();
        for (var number = 1; number <= Achievements; number++)
        {
            await using var work = IssuingScope.Open(services, organisation);
            var yaml = Yaml(number);
            var request = new AchievementToPublish(organisation.RootEntityId, Done(AchievementYaml.Parse(yaml)), yaml);
            versions.Add(Done(await work.Get<PublishAchievement>().HandleAsync(request, cancellation)).Version);
        }

        return versions;
    }

    private async Task<IReadOnlyList<long>> HireAsync(OrganisationInfo organisation, int count, CancellationToken cancellation)
    {
        var members = new List<long>(count);
        for (var first = 0; first < count; first += PeopleAtOnce)
        {
            await using var work = IssuingScope.Open(services, organisation);
            var rows = Enumerable.Range(first, Math.Min(PeopleAtOnce, count - first)).Select(SeedNames.Row).ToList();
            members.AddRange(Done(await work.Get<IOrganisationSetup>().ImportMembersAsync(organisation.RootEntityId, rows, cancellation)));
            progress.Tell("seed.members", members.Count, count);
        }

        return members;
    }

    /// <summary>Candidates of the last achievement, each with a test passed and nothing else.</summary>
    private async Task EnrolAsync(
        OrganisationInfo organisation,
        AchievementVersionInfo version,
        IReadOnlyList<long> members,
        CancellationToken cancellation
    )
    {
        var done = 0;
        foreach (var people in members.Chunk(PeopleAtOnce))
        {
            await using var work = IssuingScope.Open(services, organisation);
            var facts = people.Select(member => new FactEntry(member, Score(member, work.Get<TimeProvider>().GetUtcNow()))).ToList();
            Done(await work.Get<RecordFacts>().HandleAsync(new FactsToRecord(version.VersionId, FactMeans.Api, facts), cancellation));
            progress.Tell("seed.candidacies", done += people.Length, members.Count);
        }
    }

    internal static Fact Score(long member, DateTimeOffset now)
    {
        var (time, result) = (FactTime.Instant(now.AddDays(-1 - member % 300)), new FactResult.Score(60 + member % 41));
        return new Fact
        {
            Id = FactDigest.Id($"{member}", "test", time, result, author: null),
            Leaf = "test",
            Time = time,
            Result = result,
        };
    }

    private static async Task<long> AdministratorAsync(IssuingScope work, OrganisationInfo organisation, CancellationToken cancellation)
    {
        var setup = work.Get<IOrganisationSetup>();
        var row = new MemberRow("administration@mille-metiers.example", null, "Alix", "Administration", null, Language.French);
        var member = Done(await setup.ImportMembersAsync(organisation.RootEntityId, [row], cancellation))[0];
        foreach (var right in Enum.GetValues<Right>())
        {
            Done(await setup.GiveRightAsync(member, organisation.RootEntityId, right, cancellation));
        }

        return member;
    }

    private static string Yaml(int number) =>
        $$"""
            issuer: { name: Mille Métiers }
            achievement:
              id: metier-{{number}}
              name: Savoir-faire numéro {{number}}
              description: Fait le geste numéro {{number}} comme il se doit.
              criteria: Réussir le test et être vu par un expert.
              kind: competence
              language: fr
              workload: PT7H
            protocol:
              all:
                - onlineAssessment: { id: test, name: test, min: 60 }
                - expertReview: { id: terrain, name: terrain }
            """;
}
