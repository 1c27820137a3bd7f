using Aloi.Modules.Assessment.Juries;
using Aloi.Modules.Assessment.Juries.Calling;
using Aloi.Platform.Database;
using Aloi.Platform.Outbox;
using Aloi.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Aloi.Tests.Modules.Assessment.Juries;

/// <summary>The jury meets on 10 March 2026 at 14:30 in Paris; the clock starts on 2 March.</summary>
public sealed class JuryReminderTests
{
    private static readonly DateTimeOffset Sitting = new(2026, 3, 10, 13, 30, 0, TimeSpan.Zero);

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Two_days_before_they_meet_those_whose_grids_are_missing_are_reminded_once(DatabaseKind kind)
    {
        await using var fixture = await JuryFixture.CreateAsync(kind);
        var jury = await fixture.ConveneAsync();
        var one = (await fixture.CandidacyAsync()).PublicId;
        await JuryFixture.SeeAsync(await fixture.Http.SubmitAsync($"{jury}/seat/{one}", fixture.Paul, JuryFixture.Grid(3, "Sûr.")));
        await AtAsync(fixture, Sitting.AddDays(-2).AddMinutes(-1));
        (await RemindersAsync(fixture, "rosa@ailleurs.fr")).ShouldBe(0);

        await AtAsync(fixture, Sitting.AddDays(-2).AddMinutes(1));
        (await RemindersAsync(fixture, "rosa@ailleurs.fr")).ShouldBe(1);
        (await RemindersAsync(fixture, "jeanne@exemple.fr")).ShouldBe(1);
        (await RemindersAsync(fixture, "paul@exemple.fr")).ShouldBe(0, "their grids are in");
        var mail = (await fixture.MailsAsync("rosa@ailleurs.fr"))[0];
        mail.Subject.ShouldBe("Rappel\u00a0: jury du 10 mars 2026, Conduite en sécurité");
        mail.Text.ShouldContain("Il vous reste des grilles à remplir avant la séance.");
        mail.Text.ShouldContain("le 10 mars 2026 à 14\u00a0h\u00a030");
        mail.Text.ShouldContain("le précédent ne s’ouvre plus");
        (await fixture.BeginAsync()).Path.ShouldStartWith("/a/");

        await TellAgainAsync(fixture);
        await AtAsync(fixture, Sitting.AddMinutes(1));
        (await RemindersAsync(fixture, "rosa@ailleurs.fr")).ShouldBe(1);
        (await RemindersAsync(fixture, "jeanne@exemple.fr")).ShouldBe(1);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_new_date_moves_the_reminder_and_a_session_called_off_reminds_nobody(DatabaseKind kind)
    {
        await using var fixture = await JuryFixture.CreateAsync(kind);
        var jury = await fixture.ConveneAsync();
        (string, string)[] moved = [("act", "move"), ("date", "2026-03-20"), ("time", "14:30"), ("duration", "90"), ("where", "Salle B")];
        await JuryFixture.SeeAsync(await fixture.Http.SubmitAsync(jury, fixture.Nadia, moved));
        await AtAsync(fixture, Sitting.AddDays(-1));
        (await RemindersAsync(fixture, "rosa@ailleurs.fr")).ShouldBe(0, "they meet later now");
        await AtAsync(fixture, Sitting.AddDays(8).AddMinutes(1));
        (await RemindersAsync(fixture, "rosa@ailleurs.fr")).ShouldBe(1);
        (await fixture.MailsAsync("rosa@ailleurs.fr"))[0].Subject.ShouldContain("20 mars 2026");

        await using var off = await JuryFixture.CreateAsync(kind);
        var path = await off.ConveneAsync();
        await JuryFixture.SeeAsync(await off.Http.SubmitAsync(path, off.Nadia, ("act", "call-off")));
        await AtAsync(off, Sitting.AddDays(-1));
        (await RemindersAsync(off, "rosa@ailleurs.fr")).ShouldBe(0);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Whoever_declined_is_left_in_peace_and_an_outage_reminds_of_nothing_that_is_over(DatabaseKind kind)
    {
        await using var fixture = await JuryFixture.CreateAsync(kind);
        var jury = await fixture.ConveneAsync();
        var one = (await fixture.CandidacyAsync()).PublicId;
        await JuryFixture.SeeAsync(await fixture.Http.SubmitAsync($"{jury}/seat/{one}", fixture.Jeanne, ("act", "recuse")));
        await AtAsync(fixture, Sitting.AddHours(-20));
        (await RemindersAsync(fixture, "jeanne@exemple.fr")).ShouldBe(0);
        (await RemindersAsync(fixture, "rosa@ailleurs.fr")).ShouldBe(1, "late, and still in time");

        await using var late = await JuryFixture.CreateAsync(kind);
        await late.ConveneAsync();
        await AtAsync(late, Sitting.AddHours(1));
        (await RemindersAsync(late, "rosa@ailleurs.fr")).ShouldBe(0);
    }

    [Fact]
    public async Task Somebody_who_reads_English_is_reminded_in_English()
    {
        await using var fixture = await JuryFixture.CreateAsync(DatabaseKind.Sqlite);
        var form = (await fixture.FormAsync()).Select(f => KeyValuePair.Create(f.Item1, f.Item2));
        (await fixture.Http.PostFormAsync(fixture.New, form, fixture.Nadia, "en")).WhereTo();
        await AtAsync(fixture, Sitting.AddDays(-1));
        var mail = (await fixture.MailsAsync("rosa@ailleurs.fr"))[0];
        mail.Subject.ShouldBe("Reminder: jury of 10 March 2026, Conduite en sécurité");
        mail.Text.ShouldContain("You still have grids to fill before the meeting.");
    }

    [Fact]
    public void A_sitting_that_comes_soon_is_remembered_half_way()
    {
        var now = new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
        SittingTimers.DueAt(now.AddDays(10), now).ShouldBe(now.AddDays(8));
        SittingTimers.DueAt(now.AddDays(1), now).ShouldBe(now.AddHours(12));
        SittingTimers.DueAt(now.AddDays(3), now).ShouldBe(now.AddHours(36));
    }

    private static async Task AtAsync(JuryFixture fixture, DateTimeOffset moment)
    {
        fixture.Road.Aloi.Clock.MoveTo(moment);
        await fixture.Road.Aloi.DrainAsync();
    }

    private static async Task<int> RemindersAsync(JuryFixture fixture, string email) =>
        (await fixture.MailsAsync(email)).Count(m => m.Subject.StartsWith("Rappel", StringComparison.Ordinal));

    /// <summary>The same timer, as another node would tell it once more.</summary>
    private static async Task TellAgainAsync(JuryFixture fixture)
    {
        var session = await fixture.SessionAsync();
        await fixture.Road.AsOperatorAsync(s =>
            s.GetRequiredService<IssuerWork>()
                .RunAsync(
                    () =>
                    {
                        var again = new JurySittingNear([session.Id], session.Sequence, Sitting.AddDays(-2));
                        s.GetRequiredService<OutboxWriter>().Publish(again);
                        return Task.FromResult(true);
                    },
                    TestContext.Current.CancellationToken
                )
        );
        await fixture.Road.Aloi.DrainAsync();
    }
}
