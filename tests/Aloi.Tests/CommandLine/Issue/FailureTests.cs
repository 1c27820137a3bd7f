using Aloi.CommandLine;
using Aloi.CommandLine.Issue;
using Aloi.CommandLine.Issue.Reading;
using Aloi.Modules.Assessment.FactsFile;
using Aloi.Modules.Assessment.Imports.Reading;
using Aloi.Modules.Credentials.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Database;
using Aloi.Platform.Hosting;
using Aloi.Platform.Texts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Aloi.Tests.CommandLine.Issue;

/// <summary>When something breaks on the way.</summary>
public sealed class FailureTests
{
    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_step_that_breaks_is_told_without_names_and_the_next_run_completes_it(DatabaseKind kind)
    {
        using var desk = new IssueDesk(kind);
        desk.SetFacts(IssueDesk.Row("amina", "theorie", "90"));
        var settings = TestAloi.NewDatabase(kind, desk.Data);

        var broken = await RunAsync(desk, settings, breaks: true);
        var broke = desk.Proofs.Count;
        var mended = await RunAsync(desk, settings, breaks: false);

        broken.Code.ShouldBe(1);
        broken.Error.ShouldContain("transparency-log.append-entries");
        ShouldNameNobody(broken, desk);
        broke.ShouldBe(0, "nothing reaches anybody before it is in the log");
        mended.Code.ShouldBe(0, mended.Error);
        desk.Proofs.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_parked_step_is_tried_again_by_the_next_run()
    {
        using var desk = new IssueDesk();
        desk.SetFacts(IssueDesk.Row("amina", "theorie", "90"));
        var settings = DatabaseSettings.SqliteIn(desk.Data);
        for (var i = 0; i < 6; i++)
        {
            (await RunAsync(desk, settings, breaks: true)).Code.ShouldBe(1);
        }

        (await RunAsync(desk, settings, breaks: false)).Code.ShouldBe(0);
    }

    [Fact]
    public void An_error_is_described_by_its_kind_and_never_by_its_message()
    {
        var sentence = IssueFailure.Describe(new InvalidOperationException("amina@exemple.fr")).Sentence(Language.French);

        sentence.ShouldContain(nameof(InvalidOperationException));
        sentence.ShouldNotContain("amina");
    }

    [Fact]
    public async Task A_state_in_use_is_refused_when_patience_ends()
    {
        using var desk = new IssueDesk();
        var console = new IssueConsole(new StringWriter(), Language.French, "faits.csv");
        var first = await StateLock.TakeAsync(
            desk.Data,
            TimeSpan.Zero,
            console,
            TimeProvider.System,
            TestContext.Current.CancellationToken
        );

        var second = await StateLock.TakeAsync(
            desk.Data,
            TimeSpan.Zero,
            console,
            TimeProvider.System,
            TestContext.Current.CancellationToken
        );
        await first.Value!.DisposeAsync();
        var third = await StateLock.TakeAsync(
            desk.Data,
            TimeSpan.Zero,
            console,
            TimeProvider.System,
            TestContext.Current.CancellationToken
        );

        second.Problems.ShouldHaveSingleItem().Kind.ShouldBe(IssueProblems.StateInUse);
        third.Succeeded.ShouldBeTrue();
        await third.Value.DisposeAsync();
    }

    [Fact]
    public void A_person_is_never_cut_into_two_groups()
    {
        var rows = Enumerable.Range(0, 90).Select(i => Row($"p{i % 7}@exemple.fr", i));

        var groups = FilePeople.Of(rows).Groups(mostFacts: 30).ToList();

        groups.Count.ShouldBe(4);
        groups.SelectMany(g => g).Select(p => p.Email).ShouldBe(Enumerable.Range(0, 7).Select(i => $"p{i}@exemple.fr"));
        groups.ShouldAllBe(g => g.Sum(p => p.Facts) <= 30);
        FilePeople.Of(rows).Groups(mostFacts: 1).Count().ShouldBe(7, "who has more facts than a group may hold is a group alone");
    }

    private static FactsFileRow Row(string email, int number) =>
        new(
            number + 2,
            number + 1,
            RowState.Good,
            new RowPerson(email, null, null),
            new Fact
            {
                Id = $"{number}",
                Leaf = "theorie",
                Time = FactTime.Instant(TestAloi.Start),
                Result = new FactResult.Score(1),
            }
        );

    private static void ShouldNameNobody(IssueAnswer answer, IssueDesk desk)
    {
        answer.Error.ShouldNotContain("amina");
        answer.Error.ShouldNotContain(File.ReadAllText(Path.Combine(desk.Data, "master.key")).Trim());
        answer.Output.ShouldBeEmpty();
    }

    private static async Task<IssueAnswer> RunAsync(IssueDesk desk, DatabaseSettings database, bool breaks)
    {
        Directory.CreateDirectory(desk.Data);
        var settings = new AloiSettings
        {
            DataFolder = desk.Data,
            Database = database,
            Empty = true,
            CommandLine = true,
        };
        await using var program = CommandLineProgram.Build(
            settings,
            services =>
            {
                if (breaks)
                {
                    services.Replace(ServiceDescriptor.Scoped<ICredentials, BrokenCredentials>());
                }
            }
        );
        await AloiHost.PrepareAsync(program, TestContext.Current.CancellationToken);
        var (output, error) = (new StringWriter(), new StringWriter());
        var request = new IssuingRequest(desk.Achievement, desk.Facts, desk.Out, SkipBadRows: false, Language.French);
        var code = await new FileIssuing(program).RunAsync(request, output, error, TestContext.Current.CancellationToken);
        return new IssueAnswer(code, output.ToString(), error.ToString());
    }

    private sealed class BrokenCredentials : ICredentials
    {
        public Task<IReadOnlyList<CredentialInfo>> ReadAsync(IReadOnlyCollection<long> credentialIds, CancellationToken cancellation) =>
            throw new InvalidOperationException("amina@exemple.fr");

        public Task<IReadOnlyList<CredentialDigest>> DigestsAsync(
            IReadOnlyCollection<long> credentialIds,
            CancellationToken cancellation
        ) => throw new InvalidOperationException("amina@exemple.fr");
    }
}
