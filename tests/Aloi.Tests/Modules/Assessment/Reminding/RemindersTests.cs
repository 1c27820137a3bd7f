using Aloi.Modules.Assessment;
using Aloi.Modules.Assessment.Reminding;
using Aloi.Platform.Database;
using Aloi.Platform.Outbox;
using Aloi.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aloi.Tests.Modules.Assessment.Reminding;

public sealed class RemindersTests
{
    private const string Test = "{ onlineAssessment: { id: theorie, name: Test, min: 80 } }";
    private const string Reminded =
        $"all: [ {Test}, {{ selfDeclaration: {{ id: declaration, name: Déclaration, deadline: P10D, reminders: [P3D, P7D] }} }}, "
        + "{ expertReview: { id: terrain, name: Terrain, deadline: P10D, reminders: [P3D] } } ]";

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Candidate_and_assessor_are_reminded_at_the_moment_once_each_in_their_language(DatabaseKind kind)
    {
        await using var time = await TimeFixture.CreateAsync(kind, Reminded);
        await time.EnrolAsync("amina@exemple.fr");
        await time.AtAsync(TimeSpan.FromDays(3) - TimeSpan.FromMinutes(2));
        (await time.NewMailsAsync()).ShouldBeEmpty();
        await time.AtAsync(TimeSpan.FromDays(3) + TimeSpan.FromSeconds(61));
        var mails = await time.NewMailsAsync();
        mails.Select(m => m.To).Order().ShouldBe(["amina@exemple.fr", "eric@exemple.fr"]);
        mails
            .Single(m => m.To.StartsWith("amina", StringComparison.Ordinal))
            .Text.ShouldContain("Déclaration (Conduite en sécurité), au plus tard le 12 mars");
        mails.Single(m => m.To.StartsWith("eric", StringComparison.Ordinal)).Text.ShouldContain("Amina Benali, Terrain");
        await time.AtAsync(TimeSpan.FromDays(6));
        (await time.NewMailsAsync()).ShouldBeEmpty();
        await time.AtAsync(TimeSpan.FromDays(7) + TimeSpan.FromMinutes(1.5));
        (await time.NewMailsAsync()).Select(m => m.To).ShouldBe(["amina@exemple.fr"]);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Whoever_has_answered_is_left_in_peace(DatabaseKind kind)
    {
        await using var time = await TimeFixture.CreateAsync(kind, Reminded);
        var member = await time.EnrolAsync("amina@exemple.fr");
        await time.Road.RecordAsync(time.Version, Road.Judged(member, "terrain", "eric@exemple.fr"));
        await time.AtAsync(TimeSpan.FromDays(3.1));
        (await time.NewMailsAsync()).Select(m => m.To).ShouldBe(["amina@exemple.fr"]);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task An_assessor_of_many_candidates_gets_one_mail(DatabaseKind kind)
    {
        await using var time = await TimeFixture.CreateAsync(kind, Reminded);
        for (var i = 0; i < 12; i++)
        {
            await time.EnrolAsync($"personne{i}@exemple.fr");
        }

        await time.AtAsync(TimeSpan.FromDays(3.1));
        var mails = await time.NewMailsAsync();
        mails.Count.ShouldBe(13);
        var assessor = mails.Single(m => m.To == "eric@exemple.fr");
        assessor.Subject.ShouldContain("12 avis sont attendus de vous");
        assessor.Text.ShouldContain("Et 2 autres.");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task After_an_outage_the_last_missed_reminder_goes_out_once_and_none_after_the_deadline(DatabaseKind kind)
    {
        await using var time = await TimeFixture.CreateAsync(kind, Reminded);
        await time.EnrolAsync("amina@exemple.fr");
        await time.AtAsync(TimeSpan.FromDays(8));
        var mails = await time.NewMailsAsync();
        mails.Count(m => m.To == "amina@exemple.fr").ShouldBe(1);
        await time.EnrolAsync("boris@exemple.fr");
        await time.AtAsync(TimeSpan.FromDays(30));
        var late = await time.NewMailsAsync();
        late.ShouldAllBe(m => !m.Text.Contains("attend ") && !m.Subject.Contains("avis est attendu"));
        late.Select(m => m.To).Distinct().Order().ShouldBe(["amina@exemple.fr", "boris@exemple.fr", "olga@exemple.fr"]);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_clock_set_forward_and_back_neither_repeats_nor_loses(DatabaseKind kind)
    {
        await using var time = await TimeFixture.CreateAsync(kind, Reminded);
        var member = await time.EnrolAsync("amina@exemple.fr");
        await time.AtAsync(TimeSpan.FromDays(4));
        (await time.NewMailsAsync()).Count.ShouldBe(2);
        await time.AtAsync(TimeSpan.FromDays(1));
        await time.Road.RecordAsync(time.Version, Road.Score(member, 95, at: TestAloi.Start.AddHours(1)));
        await time.AtAsync(TimeSpan.FromDays(5));
        (await time.NewMailsAsync()).ShouldBeEmpty();
        await time.AtAsync(TimeSpan.FromDays(7.1));
        (await time.NewMailsAsync()).Select(m => m.To).ShouldBe(["amina@exemple.fr"]);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_fact_that_comes_between_the_moment_and_its_timer_loses_no_reminder(DatabaseKind kind)
    {
        await using var time = await TimeFixture.CreateAsync(kind, Reminded);
        var member = await time.EnrolAsync("amina@exemple.fr");
        time.Road.Aloi.Clock.MoveTo(TestAloi.Start.AddDays(3).AddSeconds(10));
        await time.Road.RecordAsync(time.Version, Road.Score(member, 95, at: TestAloi.Start.AddHours(1)));
        await time.AtAsync(TimeSpan.FromDays(3) + TimeSpan.FromMinutes(2));
        (await time.NewMailsAsync()).Count.ShouldBe(2);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_timer_that_comes_again_as_if_nothing_had_been_done_writes_nobody_twice(DatabaseKind kind)
    {
        await using var time = await TimeFixture.CreateAsync(kind, Reminded);
        await time.EnrolAsync("amina@exemple.fr");
        await time.AtAsync(TimeSpan.FromDays(3.1));
        (await time.NewMailsAsync()).Count.ShouldBe(2);
        await time.Road.InOrganisationAsync(async s =>
        {
            // As if the done-mark had been lost: the timer comes again.
            await s.GetRequiredService<IssuerContext>()
                .Set<OutboxDelivery>()
                .Where(d => d.Handler == "assessment.reach-deadlines")
                .ExecuteUpdateAsync(d => d.SetProperty(x => x.State, DeliveryState.Pending), TimeFixture.Cancellation);
            await s.GetRequiredService<IssuerContext>()
                .Set<Candidacy>()
                .ExecuteUpdateAsync(
                    c => c.SetProperty(x => x.LookedAtUntil, TestAloi.Start).SetProperty(x => x.NextDeadlineAt, TestAloi.Start.AddDays(3)),
                    TimeFixture.Cancellation
                );
            return true;
        });
        await time.Road.Aloi.DrainAsync();
        (await time.NewMailsAsync()).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Several_dispatchers_at_once_write_to_each_person_once(DatabaseKind kind)
    {
        await using var time = await TimeFixture.CreateAsync(kind, Reminded);
        for (var i = 0; i < 8; i++)
        {
            time.Road.Aloi.Clock.MoveTo(TestAloi.Start.AddMinutes(i * 5));
            await time.EnrolAsync($"personne{i}@exemple.fr");
        }

        time.Road.Aloi.Clock.MoveTo(TestAloi.Start.AddDays(3.2));
        for (var i = 0; i < 6; i++)
        {
            await Task.WhenAll(
                Task.Run(time.Road.Aloi.DrainAsync),
                Task.Run(time.Road.Aloi.DrainAsync),
                Task.Run(time.Road.Aloi.DrainAsync)
            );
            time.Road.Aloi.Clock.Advance(TimeSpan.FromMinutes(5));
        }

        var rows = await time.Road.RowsAsync<Reminder>();
        rows.Count(r => r.Leaf == "declaration").ShouldBe(8);
        rows.Select(r => (r.CandidacyId, r.Leaf, r.Number, r.SubjectKeyId)).ShouldBeUnique();
        (await time.NewMailsAsync()).Where(m => m.To.StartsWith("personne", StringComparison.Ordinal)).Select(m => m.To).ShouldBeUnique();
    }

    [Fact]
    public async Task Hundreds_of_candidates_of_as_many_moments_need_no_more_timers_than_there_are_hours()
    {
        await using var time = await TimeFixture.CreateAsync(DatabaseKind.Sqlite, Reminded);
        var members = await time.Road.MembersAsync(300);
        var facts = members.Select((m, i) => Road.Score(m, 90, at: TestAloi.Start.AddSeconds(-i * 20))).ToArray();
        await time.Road.RecordAsync(time.Version, facts);
        (await TimersAsync(time)).ShouldBeLessThanOrEqualTo(3);
        time.Road.Aloi.Clock.MoveTo(TestAloi.Start.AddDays(3).AddHours(-1.9));
        await time.Road.Aloi.DrainAsync();
        (await TimersAsync(time)).ShouldBeLessThanOrEqualTo(63);
    }

    private static Task<int> TimersAsync(TimeFixture time) =>
        time.Road.InOrganisationAsync(s =>
            s.GetRequiredService<IssuerContext>()
                .Set<OutboxDelivery>()
                .CountAsync(d => d.State == DeliveryState.Pending && d.Handler.Contains("deadline"), TimeFixture.Cancellation)
        );
}
