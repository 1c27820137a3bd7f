using Aloi.Modules.Assessment;
using Aloi.Modules.Assessment.Board.Progress;
using Aloi.Modules.Assessment.Steps;
using Aloi.Modules.Assessment.Verdicts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Database;
using Aloi.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Aloi.Tests.Modules.Assessment.Board;

public sealed class ProgressTests
{
    private const string Rule =
        "sequence: [ { onlineAssessment: { id: theorie, name: Test, min: 80, attempts: 1 } }, "
        + "{ any: [ { expertReview: { id: terrain, name: Terrain, deadline: P20D, onSilence: escalate } }, { jury: { id: jury, name: Jury, quorum: 1 } } ] }, "
        + "{ selfDeclaration: { id: parole, name: Parole } } ]";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task The_board_counts_what_judging_everybody_again_counts(DatabaseKind kind)
    {
        await using var road = await Road.CreateAsync(kind);
        var version = await road.PublishAsync(Road.Yaml(Rule));
        var members = await road.MembersAsync(60);
        var dice = new Random(20260302);
        foreach (var member in members)
        {
            await road.RecordAsync(version, [.. Facts(member, dice)]);
        }

        road.Aloi.Clock.Advance(TimeSpan.FromDays(25));
        await road.Aloi.DrainAsync();
        var progress = await road.InOrganisationAsync(s => s.GetRequiredService<ReadProgress>().ReadAsync(version, Cancellation));
        var judged = await road.InOrganisationAsync(s => s.GetRequiredService<ReadVerdicts>().PageAsync(version.VersionId, 0, 100, Cancellation));
        var steps = judged.SelectMany(j => StepsOf.Read(j.Verdict, [])).ToList();
        foreach (var column in progress.Columns)
        {
            var own = steps.Where(s => s.Leaf.Id == column.Leaf).ToList();
            column.Waiting.ShouldBe(own.Count(s => s.IsAwaited), column.Leaf);
            column.Done.ShouldBe(own.Count(s => s.State is StepState.Done or StepState.Waived), column.Leaf);
            column.Blocked.ShouldBe(own.Count(s => s.State == StepState.Blocked), column.Leaf);
            column.Later.ShouldBe(own.Count(s => s.State == StepState.Later), column.Leaf);
            column.Late.ShouldBe(own.Count(s => s.IsOverdue(road.Aloi.Clock.GetUtcNow())), column.Leaf);
        }

        progress.Columns.Sum(c => c.Waiting).ShouldBeGreaterThan(0);
        progress.Funnel.Enrolled.ShouldBe(60);
        progress.Funnel.Satisfied.ShouldBe(judged.Count(j => j.State == CandidacyState.Satisfied));
        progress.Impossible.ShouldBe(judged.Count(j => j.State == CandidacyState.Impossible));
        var rows = await road.RowsAsync<CandidacyStep>();
        var waits = rows.Where(r => r.Leaf == "terrain" && r.State is StepState.Waiting or StepState.Escalated && r.Leaf == "terrain")
            .Select(r => r.OpenedAt)
            .Order()
            .ToList();
        progress.Columns.Single(c => c.Leaf == "terrain").MedianWait.ShouldBe(
            waits.Count == 0 ? null : road.Aloi.Clock.GetUtcNow() - waits[(waits.Count - 1) / 2]
        );
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_branch_that_another_has_made_needless_waits_for_nobody(DatabaseKind kind)
    {
        await using var road = await Road.CreateAsync(kind);
        var version = await road.PublishAsync(Road.Yaml(Rule));
        var member = await road.MemberAsync("amina@exemple.fr");
        await road.RecordAsync(version, Road.Score(member, 90), Road.Judged(member, "terrain", "eric@exemple.fr"));
        var steps = (await road.RowsAsync<CandidacyStep>()).ToDictionary(s => s.Leaf, s => (s.State, s.Awaited));
        steps["theorie"].ShouldBe((StepState.Done, Awaited.Nobody));
        steps["terrain"].ShouldBe((StepState.Done, Awaited.Nobody));
        steps["jury"].ShouldBe((StepState.Unneeded, Awaited.Nobody));
        steps["parole"].ShouldBe((StepState.Waiting, Awaited.Candidate));
    }

    private static IEnumerable<FactEntry> Facts(long member, Random dice)
    {
        var start = TestAloi.Start.AddDays(-dice.Next(1, 4)).AddMinutes(-member);
        yield return Road.Score(member, dice.Next(4) == 0 ? 40 : 90, at: start);
        if (dice.Next(3) == 0)
        {
            var outcome = dice.Next(4) == 0 ? JudgementOutcome.NotAchieved : JudgementOutcome.Achieved;
            yield return Road.Judged(member, "terrain", "eric@exemple.fr", outcome, start.AddHours(1));
        }

        if (dice.Next(5) == 0)
        {
            yield return Road.Judged(member, "jury", "jure@exemple.fr", at: start.AddHours(2));
        }
    }
}
