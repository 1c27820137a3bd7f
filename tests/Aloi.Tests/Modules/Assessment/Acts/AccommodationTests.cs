using System.Net;
using System.Text;
using Aloi.Modules.Assessment;
using Aloi.Modules.Assessment.Acts.Accommodating;
using Aloi.Modules.Assessment.Acts.Humans;
using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Auditing;
using Aloi.Platform.Database;
using Aloi.Tests.Modules.Assessment.Reviews;
using Aloi.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Aloi.Tests.Modules.Assessment.Acts;

public sealed class AccommodationTests
{
    private const string Secret = "lecteur d’écran zyx";
    private const string Told = "Laissez un tiers de temps en plus.";

    private const string Review =
        "all: [ { onlineAssessment: { id: theorie, name: Test, min: 80 } }, { expertReview: { id: terrain, name: Terrain, deadline: P30D } } ]";

    private static readonly (string, string)[] Granted =
    [
        ("scope", "all"),
        ("percent", "33"),
        ("days", ""),
        ("mode", Secret),
        ("forassessor", Told),
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Extra_time_moves_present_and_later_deadlines_by_itself(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind, Review);
        var owner = await fixture.SignInAsync("nadia@exemple.fr", Right.Designer);
        var before = await DueAsync(fixture);
        (await fixture.Http.SubmitAsync(await PathAsync(fixture), owner, Granted)).WhereTo().ShouldBe(await PathAsync(fixture));
        (await DueAsync(fixture) - before).TotalDays.ShouldBe(10, 1.1);
        var later = await fixture.Road.PublishAsync(Road.Yaml(Review, version: 2));
        await fixture.Road.RecordAsync(later, Road.Score(fixture.Candidate, 60));
        var row = (await fixture.Road.RowsAsync<Candidacy>()).Single(c => c.AchievementVersionId == later.VersionId);
        (await DueAsync(fixture, row) - before).TotalDays.ShouldBe(10, 1.1);

        // The thirtieth day passes and nobody is stopped; the fortieth does.
        fixture.Road.Aloi.Clock.Advance(TimeSpan.FromDays(35));
        await fixture.Road.Aloi.DrainAsync();
        (await StatesAsync(fixture)).ShouldAllBe(s => s == CandidacyState.Open);
        fixture.Road.Aloi.Clock.Advance(TimeSpan.FromDays(10));
        await fixture.Road.Aloi.DrainAsync();
        (await StatesAsync(fixture)).ShouldAllBe(s => s == CandidacyState.Impossible);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Nothing_of_it_is_read_by_anybody_but_those_entitled_and_each_reading_leaves_a_trace(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind, Review);
        var owner = await fixture.SignInAsync("nadia@exemple.fr", Right.Designer);
        var assessor = await fixture.SignInAsync("experte@exemple.fr", Right.Assessor);
        var manager = await fixture.SignInAsync("cheffe@exemple.fr", Right.Manager);
        var candidate = await fixture.SignInAsync("amina@exemple.fr");
        var (path, id) = (await PathAsync(fixture), (await fixture.CandidacyAsync()).PublicId);
        await fixture.Http.SubmitAsync(path, owner, Granted);
        (await fixture.Http.ReadAsync(path, owner)).ShouldContain(Secret);
        (await fixture.Http.LookAsync(path, assessor)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await fixture.Http.LookAsync(path, manager)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await fixture.Http.LookAsync(path, candidate)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await fixture.Http.ReadAsync($"/me/accommodations/{id}", candidate)).ShouldContain(Secret);
        (await fixture.Http.LookAsync($"/me/accommodations/{id}", assessor)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        foreach (
            var open in new[] { "/candidacies", $"/candidacies/{id}", $"/achievements/{fixture.Version.PublicId}/candidacies", "/work" }
        )
        {
            foreach (var who in new[] { owner, assessor })
            {
                (await fixture.Http.ReadAsync(open, who)).ShouldNotContain(Secret, Case.Insensitive, open);
            }
        }

        var trace = (await fixture.Road.RowsAsync<AuditEntry>())
            .Where(e => e.Action.StartsWith("accommodation.", StringComparison.Ordinal))
            .ToList();
        trace.Select(e => e.Action).ShouldContain("accommodation.read");
        trace.ShouldAllBe(e => e.Subject.StartsWith("accommodation:") && e.Details == null);
        (await fixture.Road.RowsAsync<Accommodation>()).ShouldAllBe(a => !Encoding.UTF8.GetString(a.SealedContent).Contains(Secret));
        (await fixture.Road.RowsAsync<FactRow>()).Count(f => f.Leaf == "terrain").ShouldBe(1, "the extension, which says nothing");
    }

    [Fact]
    public async Task Whoever_judges_is_told_one_sentence_and_that_is_traced()
    {
        await using var fixture = await ReviewFixture.CreateAsync(DatabaseKind.Sqlite, Review);
        var owner = await fixture.SignInAsync("nadia@exemple.fr", Right.Designer);
        await fixture.Http.SubmitAsync(await PathAsync(fixture), owner, Granted);
        var id = (await fixture.CandidacyAsync()).PublicId;
        var told = await fixture.Road.AsOperatorAsync(async s =>
        {
            var open = await s.GetRequiredService<CandidacyDesk>().FindAsync(id, Cancellation);
            return await s.GetRequiredService<AccommodationNotes>().ForAssessorAsync(open!, Cancellation);
        });
        told.ShouldBe([Told]);
        (await fixture.Road.RowsAsync<AuditEntry>()).ShouldContain(e => e.Action == "accommodation.told");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_candidate_asks_is_answered_and_no_mail_says_what(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind, Review);
        var owner = await fixture.SignInAsync("nadia@exemple.fr", Right.Designer);
        var candidate = await fixture.SignInAsync("amina@exemple.fr");
        var (path, id) = (await PathAsync(fixture), (await fixture.CandidacyAsync()).PublicId);
        var own = $"/me/accommodations/{id}";
        (await fixture.Http.SubmitAsync(own, candidate, ("wish", ""))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await fixture.Http.SubmitAsync(own, candidate, ("wish", Secret))).WhereTo().ShouldBe(own);
        (await fixture.Road.RowsAsync<ActMail>()).Count.ShouldBe(1);
        (await fixture.Http.ReadAsync(path, owner)).ShouldContain(Secret);
        var asked = (await fixture.Road.RowsAsync<Accommodation>()).Single();
        (await fixture.Http.SubmitAsync(path, owner, [.. Granted[..1], ("request", asked.PublicId.ToString())])).StatusCode.ShouldBe(
            HttpStatusCode.UnprocessableEntity
        );
        await fixture.Http.SubmitAsync(path, owner, ("request", asked.PublicId.ToString()), ("days", "5"), ("forassessor", Told));
        (await fixture.Http.ReadAsync(own, candidate)).ShouldContain("Accordé");
        await fixture.Http.SubmitAsync($"{path}/end", owner, ("accommodation", asked.PublicId.ToString()));
        (await fixture.Http.ReadAsync(own, candidate)).ShouldContain("Terminé");
    }

    [Fact]
    public void More_time_is_counted_in_whole_days_and_the_more_favourable_holds()
    {
        var from = new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);
        var due = FactTime.WholeDay(new DateOnly(2026, 3, 31), Road.Paris);
        new ExtraTime(0, 5).Longer(from, due, Road.Paris).ShouldBe(FactTime.WholeDay(new DateOnly(2026, 4, 5), Road.Paris));
        new ExtraTime(33, 5).Longer(from, due, Road.Paris).ShouldBe(FactTime.WholeDay(new DateOnly(2026, 4, 11), Road.Paris));
        new ExtraTime(100, 0)
            .Longer(from, FactTime.Instant(from.AddHours(1)), Road.Paris)
            .ShouldBe(FactTime.WholeDay(new DateOnly(2026, 3, 2), Road.Paris));
    }

    private static async Task<IReadOnlyList<CandidacyState>> StatesAsync(ReviewFixture fixture) =>
        [.. (await fixture.Road.RowsAsync<Candidacy>()).Select(c => c.State)];

    private static async Task<string> PathAsync(ReviewFixture fixture) =>
        $"/candidacies/{(await fixture.CandidacyAsync()).PublicId}/accommodations";

    private static Task<DateTimeOffset> DueAsync(ReviewFixture fixture, Candidacy? row = null) =>
        fixture.Road.AsOperatorAsync(async s =>
        {
            var found = row ?? await fixture.CandidacyAsync();
            var open = await s.GetRequiredService<CandidacyDesk>().FindAsync(found.PublicId, Cancellation);
            return open!.Leaf("terrain")!.Until!.Value.End;
        });
}
