using Aloi.Modules.Assessment;
using Aloi.Modules.Assessment.Reminding;
using Aloi.Modules.Assessment.Steps;
using Aloi.Platform.Database;
using Aloi.Tests.Support;

namespace Aloi.Tests.Modules.Assessment.Reminding;

public sealed class SilenceTests
{
    private const string Test = "{ onlineAssessment: { id: theorie, name: Test, min: 80 } }";

    private static string Review(string silence) =>
        $"all: [ {Test}, {{ expertReview: {{ id: terrain, name: Terrain, deadline: P5D, onSilence: {silence} }} }} ]";

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task When_a_deadline_passes_candidate_and_owner_hear_why_and_what_can_be_done(DatabaseKind kind)
    {
        await using var time = await TimeFixture.CreateAsync(kind, Review("wait"));
        var member = await time.EnrolAsync("amina@exemple.fr");
        await time.AtAsync(TimeSpan.FromDays(5));
        (await time.NewMailsAsync()).ShouldBeEmpty("the last instant still counts");
        await time.AtAsync(TimeSpan.FromDays(5) + TimeSpan.FromMinutes(1));
        (await time.CandidacyAsync(member)).State.ShouldBe(CandidacyState.Impossible);
        var mails = await time.NewMailsAsync();
        var own = mails.Single(m => m.To == "amina@exemple.fr");
        own.Text.ShouldContain("la date limite du 7 mars 2026 est passée sans réponse");
        own.Text.ShouldContain("Vous pouvez demander un regard humain");
        var owner = mails.Single(m => m.To == "olga@exemple.fr");
        owner.Subject.ShouldContain("A deadline has passed");
        owner.Text.ShouldContain("/candidacies/");
        mails.Count.ShouldBe(2);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Silence_is_escalated_to_whoever_runs_the_campaign_and_stays_open(DatabaseKind kind)
    {
        await using var time = await TimeFixture.CreateAsync(kind, Review("escalate"));
        var member = await time.EnrolAsync("amina@exemple.fr");
        await time.AtAsync(TimeSpan.FromDays(6));
        (await time.CandidacyAsync(member)).State.ShouldBe(CandidacyState.Open);
        (await time.NewMailsAsync()).Single(m => m.To == "olga@exemple.fr").Subject.ShouldContain("without an answer");
        (await time.Road.RowsAsync<CandidacyStep>()).Single(s => s.Leaf == "terrain").State.ShouldBe(StepState.Escalated);
        await time.AtAsync(TimeSpan.FromDays(60));
        (await time.NewMailsAsync()).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_substitute_is_asked_and_the_candidate_told(DatabaseKind kind)
    {
        await using var time = await TimeFixture.CreateAsync(
            kind,
            Review("{ substitute: { selfDeclaration: { id: parole, name: Parole donnée } } }")
        );
        await time.EnrolAsync("amina@exemple.fr");
        await time.AtAsync(TimeSpan.FromDays(6));
        var own = (await time.NewMailsAsync()).Single(m => m.To == "amina@exemple.fr");
        own.Text.ShouldContain("Parole donnée");
        own.Text.ShouldContain("une autre étape prend le relais");
        var steps = await time.Road.RowsAsync<CandidacyStep>();
        steps.Single(s => s.Leaf == "terrain").State.ShouldBe(StepState.Replaced);
        steps
            .Single(s => s.Leaf == "parole")
            .ShouldSatisfyAllConditions(
                s => s.State.ShouldBe(StepState.Waiting),
                s => s.Awaited.ShouldBe(Awaited.Candidate),
                s => s.OpenedAt.ShouldBe(TestAloi.Start.AddDays(5))
            );
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_waiver_is_told_to_whoever_runs_the_campaign_and_the_proof_goes_its_way(DatabaseKind kind)
    {
        await using var time = await TimeFixture.CreateAsync(kind, Review("waive"));
        var member = await time.EnrolAsync("amina@exemple.fr");
        await time.AtAsync(TimeSpan.FromDays(6));
        (await time.CandidacyAsync(member)).State.ShouldBe(CandidacyState.Satisfied);
        (await time.NewMailsAsync()).Select(m => m.To).ShouldBe(["olga@exemple.fr"]);
        (await time.Road.RowsAsync<CandidacyStep>()).Select(s => s.State).ShouldBe([StepState.Done, StepState.Waived], ignoreOrder: true);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Results_brought_long_after_their_deadline_write_to_nobody(DatabaseKind kind)
    {
        await using var time = await TimeFixture.CreateAsync(kind, Review("escalate"));
        var member = await time.Road.MemberAsync("amina@exemple.fr");
        await time.Road.RecordAsync(time.Version, Road.Score(member, 90, at: TestAloi.Start.AddDays(-100)));
        await time.AtAsync(TimeSpan.FromDays(3));
        (await time.NewMailsAsync()).ShouldBeEmpty();
    }
}
