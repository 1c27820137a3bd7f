using System.Text.Json;
using Aloi.Modules.Achievements;
using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Assessment;
using Aloi.Modules.Credentials;
using Aloi.Modules.Credentials.Contracts;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Access;
using Aloi.Platform.Database;
using Aloi.Platform.Hosting;
using Aloi.Platform.Problems;
using Aloi.Tests.Modules.Organisations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aloi.Tests.Support;

/// <summary>An organisation on its way from facts to credentials, with short words for each step.</summary>
internal sealed class Road : IAsyncDisposable
{
    public static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    private Road(TestAloi aloi, OrganisationInfo organisation) => (Aloi, Organisation) = (aloi, organisation);

    public TestAloi Aloi { get; }

    public OrganisationInfo Organisation { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<Road> CreateAsync(
        DatabaseKind kind,
        string? address = null,
        Action<IServiceCollection>? adjust = null,
        Role role = Role.All
    )
    {
        var aloi = await TestAloi.CreateAsync(kind, role, adjust: adjust);
        if (address is not null)
        {
            await aloi.InScopeAsync(null, s => s.GetRequiredService<Installation>().SetAddressAsync(new Uri(address), Cancellation));
        }

        return new Road(aloi, await aloi.CreateOrganisationAsync());
    }

    /// <summary>The text of an achievement: a test of at least 80 % by default.</summary>
    public static string Yaml(
        string protocol = "onlineAssessment: { id: theorie, name: Test théorique, min: 80 }",
        int version = 1,
        string name = "Conduite en sécurité",
        string kind = "competence",
        string more = ""
    ) =>
        $"""
            issuer: {"{"} name: Groupe Valmont {"}"}
            achievement:
              id: conduite
              version: {version}
              name: {name}
              description: Sait conduire un chariot en sécurité.
              criteria: Réussir le test et une mise en situation.
              kind: {kind}
              language: fr
            {more}
            protocol:
              {protocol}
            """;

    public Task<Outcome<AchievementPublished>> TryPublishAsync(string yaml) => TryPublishAsync(Aloi, Organisation, yaml);

    public Task<AchievementVersionInfo> PublishAsync(string? yaml = null) => PublishAsync(Aloi, Organisation, yaml ?? Yaml());

    /// <summary>Publishes at the root of an organisation, as the operator.</summary>
    public static async Task<AchievementVersionInfo> PublishAsync(TestAloi aloi, OrganisationInfo organisation, string yaml)
    {
        var outcome = await TryPublishAsync(aloi, organisation, yaml);
        outcome.Problems.Select(p => p.Code).ShouldBeEmpty();
        return outcome.Value!.Version;
    }

    private static Task<Outcome<AchievementPublished>> TryPublishAsync(TestAloi aloi, OrganisationInfo organisation, string yaml) =>
        aloi.AsOperatorAsync(
            organisation.Id,
            s =>
            {
                var file = AchievementYaml.Parse(yaml);
                file.Problems.Select(p => p.Code).ShouldBeEmpty();
                var request = new AchievementToPublish(organisation.RootEntityId, file.Value!, yaml);
                return s.GetRequiredService<PublishAchievement>().HandleAsync(request, Cancellation);
            }
        );

    public Task<long> MemberAsync(string email, string given = "Amina", string family = "Benali") =>
        AsOperatorAsync(async s =>
        {
            var work = s.GetRequiredService<IssuerWork>();
            var found = await work.RunAsync(
                () =>
                    s.GetRequiredService<IOrganisations>()
                        .FindOrAddMembersAsync(Organisation.RootEntityId, [new MemberEntry(email, given, family)], Cancellation),
                Cancellation
            );
            return found[email];
        });

    /// <summary>As many people as asked, in one batch.</summary>
    public Task<long[]> MembersAsync(int count) =>
        AsOperatorAsync(async s =>
        {
            var entries = Enumerable.Range(1, count).Select(i => new MemberEntry($"personne{i}@exemple.fr", "Personne", $"N{i}")).ToList();
            var found = await s.GetRequiredService<IssuerWork>()
                .RunAsync(
                    () => s.GetRequiredService<IOrganisations>().FindOrAddMembersAsync(Organisation.RootEntityId, entries, Cancellation),
                    Cancellation
                );
            return found.Values.ToArray();
        });

    public Task<Outcome<FactsRecorded>> TryRecordAsync(AchievementVersionInfo version, params FactEntry[] facts) =>
        AsOperatorAsync(s =>
            s.GetRequiredService<RecordFacts>().HandleAsync(new FactsToRecord(version.VersionId, FactMeans.Api, facts), Cancellation)
        );

    public async Task<FactsRecorded> RecordAsync(AchievementVersionInfo version, params FactEntry[] facts)
    {
        var outcome = await TryRecordAsync(version, facts);
        outcome.Problems.Select(p => p.Code).ShouldBeEmpty();
        return outcome.Value!;
    }

    public static FactEntry Score(long member, decimal score, string leaf = "theorie", DateTimeOffset? at = null) =>
        new(member, Fact(leaf, new FactResult.Score(score), null, at));

    public static FactEntry Judged(
        long member,
        string leaf,
        string author,
        JudgementOutcome outcome = JudgementOutcome.Achieved,
        DateTimeOffset? at = null
    ) => new(member, Fact(leaf, new FactResult.Judgement(outcome), new FactAuthor(author, author), at));

    public static FactEntry Artefact(long member, string leaf, string reference) =>
        new(member, Fact(leaf, new FactResult.Artefact(reference), null, null));

    private static Fact Fact(string leaf, FactResult result, FactAuthor? author, DateTimeOffset? at)
    {
        var time = FactTime.Instant(at ?? TestAloi.Start.AddHours(-1));
        return new Fact
        {
            Id = $"{leaf}|{time.Start.UtcTicks}|{result}|{author?.Key}",
            Leaf = leaf,
            Time = time,
            Result = result,
            Author = author,
        };
    }

    /// <summary>Drains the outbox and answers every credential there is, as signed.</summary>
    public async Task<IReadOnlyList<CredentialInfo>> IssueAsync()
    {
        await Aloi.DrainAsync();
        return await CredentialsAsync();
    }

    public Task<IReadOnlyList<CredentialInfo>> CredentialsAsync() =>
        InOrganisationAsync(async s =>
        {
            var ids = await s.GetRequiredService<IssuerContext>().Set<Credential>().Select(c => c.Id).ToListAsync(Cancellation);
            return await s.GetRequiredService<ICredentials>().ReadAsync(ids, Cancellation);
        });

    public static JsonElement Json(CredentialInfo credential) => JsonElement.Parse(credential.Document.Span);

    public Task<List<T>> RowsAsync<T>()
        where T : class =>
        InOrganisationAsync(s => s.GetRequiredService<IssuerContext>().Set<T>().AsNoTracking().ToListAsync(Cancellation));

    public Task<T> InOrganisationAsync<T>(Func<IServiceProvider, Task<T>> work) => Aloi.InScopeAsync(Organisation.Id, work);

    public Task<T> AsOperatorAsync<T>(Func<IServiceProvider, Task<T>> work) =>
        InOrganisationAsync(s =>
        {
            s.GetRequiredService<CurrentUser>().Become(ActorKind.Operator);
            return work(s);
        });

    public ValueTask DisposeAsync() => Aloi.DisposeAsync();
}
