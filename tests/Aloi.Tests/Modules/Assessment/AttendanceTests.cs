using System.Net;
using System.Text.RegularExpressions;
using Aloi.Modules.Assessment;
using Aloi.Modules.Assessment.Attendances;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Database;
using Aloi.Tests.Modules.Assessment.Reviews;
using Aloi.Tests.Modules.Organisations;
using Aloi.Tests.Support;

namespace Aloi.Tests.Modules.Assessment;

public sealed partial class AttendanceTests
{
    private const string Rule =
        "all: [ { onlineAssessment: { id: theorie, name: Test théorique, min: 80 } }, { attendance: { id: presence, name: Présence, hours: 6 } } ]";

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task People_are_ticked_or_sign_by_the_code_and_count_once_the_sheet_is_closed(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind, Rule);
        await fixture.EnrolAsync("paul@exemple.fr");
        await fixture.EnrolAsync("rosa@exemple.fr");
        var trainer = await fixture.SignInAsync("jeanne@exemple.fr", Right.Assessor);
        var sheet = await OpenAsync(fixture, trainer);

        // Amina is ticked, Paul signs with his account, Rosa by her address from Paul's telephone.
        await fixture.Http.SubmitAsync(sheet, trainer, ("present", (await fixture.CandidacyAsync()).PublicId.ToString()));
        var code = await CodeAsync(fixture, sheet, trainer);
        var paul = await fixture.SignInAsync("paul@exemple.fr");
        (await fixture.Http.ReadAsync(code, paul)).ShouldContain("Je suis là");
        var signed = await fixture.Http.SubmitAsync(code, paul);
        var device = signed.CookieNamed("aloi_device");
        (await fixture.Http.ReadAsync(signed.WhereTo())).ShouldContain("Votre présence est notée");
        (await fixture.Http.SubmitAsync(code, device, ("person", "rosa@exemple.fr"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await fixture.Http.SubmitAsync(code, device, ("person", "rosa@exemple.fr"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await fixture.Road.RowsAsync<AttendanceMark>()).Count.ShouldBe(3);
        (await fixture.Road.RowsAsync<FactRow>()).ShouldAllBe(f => f.Leaf == "theorie");

        var shown = await fixture.Http.ReadAsync(sheet, trainer);
        shown.ShouldContain("a signé sans compte, à vérifier");
        shown.ShouldContain("Même téléphone qu’une autre personne");
        var rosa = (await fixture.CandidacyAsync(await fixture.Road.MemberAsync("rosa@exemple.fr"))).PublicId.ToString();
        var all = (await fixture.Road.RowsAsync<Candidacy>()).Select(c => c.PublicId.ToString()).Where(c => c != rosa);
        await fixture.Http.SubmitAsync(sheet, trainer, [("shown", ShownIn(shown)), .. all.Select(c => ("present", c))]);

        fixture.Road.Aloi.Clock.Advance(TimeSpan.FromHours(9));
        (await fixture.Http.SubmitAsync($"{sheet}/close", trainer)).WhereTo().ShouldBe(sheet);
        (await fixture.Road.RowsAsync<FactRow>()).Count(f => f.Leaf == "presence").ShouldBe(2);
        (await fixture.Road.RowsAsync<Candidacy>()).Count(c => c.State == CandidacyState.Satisfied).ShouldBe(2);
        (await fixture.Http.SubmitAsync($"{sheet}/close", trainer)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await fixture.Http.SubmitAsync(code, paul)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_code_that_has_changed_was_altered_or_is_anothers_signs_nothing(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind, Rule);
        var trainer = await fixture.SignInAsync("jeanne@exemple.fr", Right.Assessor);
        var sheet = await OpenAsync(fixture, trainer);
        var code = await CodeAsync(fixture, sheet, trainer);
        var altered = code[..^3] + (code[^3] == 'A' ? 'B' : 'A') + code[^2..];
        (await fixture.Http.LookAsync(altered)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await fixture.Http.LookAsync("/attend/x")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await fixture.Http.SubmitAsync(code, null, ("person", "personne@exemple.fr"))).StatusCode.ShouldBe(
            HttpStatusCode.UnprocessableEntity
        );

        var elsewhere = await fixture.Road.Aloi.CreateOrganisationAsync("Ailleurs");
        var foreign = await fixture.Road.Aloi.SignInAsAdministratorAsync(fixture.Http, elsewhere);
        (await fixture.Http.LookAsync(code, foreign)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        fixture.Road.Aloi.Clock.Advance(TimeSpan.FromMinutes(6));
        (await fixture.Http.LookAsync(code)).StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await fixture.Http.SubmitAsync(code, null, ("person", "amina@exemple.fr"))).StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await fixture.Road.RowsAsync<AttendanceMark>()).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Nobody_attests_their_own_presence_and_only_those_who_bring_results_hold_sheets(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind, Rule);
        var candidate = await fixture.SignInAsync("amina@exemple.fr", Right.Assessor);
        var sheet = await OpenAsync(fixture, candidate);
        await fixture.Http.SubmitAsync(sheet, candidate, ("present", (await fixture.CandidacyAsync()).PublicId.ToString()));
        fixture.Road.Aloi.Clock.Advance(TimeSpan.FromHours(9));
        var closed = await fixture.Http.SubmitAsync($"{sheet}/close", candidate);
        closed.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await closed.WordsAsync()).ShouldContain("quelqu’un d’autre");

        var colleague = await fixture.SignInAsync("paul@exemple.fr");
        (await fixture.Http.LookAsync(sheet, colleague)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await fixture.Http.SubmitAsync($"{sheet}/close", colleague)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Whoever_signs_while_the_page_lies_open_stays_present_when_it_is_saved(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind, Rule);
        var paul = await fixture.EnrolAsync("paul@exemple.fr");
        var trainer = await fixture.SignInAsync("jeanne@exemple.fr", Right.Assessor);
        var sheet = await OpenAsync(fixture, trainer);
        var atNine = await fixture.Http.ReadAsync(sheet, trainer);
        var code = await CodeAsync(fixture, sheet, trainer);
        (await fixture.Http.SubmitAsync(code, null, ("person", "paul@exemple.fr"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        var amina = (await fixture.CandidacyAsync()).PublicId.ToString();
        await fixture.Http.SubmitAsync(sheet, trainer, ("shown", ShownIn(atNine)), ("present", amina));
        (await fixture.Road.RowsAsync<AttendanceMark>()).Count(m => !m.IsStruck).ShouldBe(2);

        // Seen and unticked is struck out; and two pages of one sheet do not undo each other.
        var seen = await fixture.Http.ReadAsync(sheet, trainer);
        seen.ShouldContain("2 personnes présentes");
        await fixture.Http.SubmitAsync(sheet, trainer, ("shown", ShownIn(seen)), ("present", amina));
        await fixture.Http.SubmitAsync(sheet, trainer, ("shown", ShownIn(atNine)), ("present", amina));
        var candidacy = (await fixture.CandidacyAsync(paul)).Id;
        (await fixture.Road.RowsAsync<AttendanceMark>()).Single(m => m.IsStruck).CandidacyId.ShouldBe(candidacy);
        (await fixture.Http.ReadAsync(sheet, trainer)).ShouldContain("rayé de la liste");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Whoever_was_struck_out_and_signs_again_is_told_that_it_changes_nothing(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind, Rule);
        var trainer = await fixture.SignInAsync("jeanne@exemple.fr", Right.Assessor);
        var sheet = await OpenAsync(fixture, trainer);
        var code = await CodeAsync(fixture, sheet, trainer);
        (string, string)[] amina = [("person", "amina@exemple.fr")];
        (await fixture.Http.SubmitAsync(code, null, amina)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        await fixture.Http.SubmitAsync(sheet, trainer, ("shown", ShownIn(await fixture.Http.ReadAsync(sheet, trainer))));

        var signedIn = await fixture.SignInAsync("amina@exemple.fr");
        foreach (var again in new[] { await fixture.Http.SubmitAsync(code, null, amina), await fixture.Http.SubmitAsync(code, signedIn) })
        {
            again.StatusCode.ShouldBe(HttpStatusCode.Conflict);
            (await again.WordsAsync()).ShouldContain("signer de nouveau n’y change rien");
        }

        (await fixture.Road.RowsAsync<AttendanceMark>()).Single().IsStruck.ShouldBeTrue();
        var present = (await fixture.CandidacyAsync()).PublicId.ToString();
        await fixture.Http.SubmitAsync(sheet, trainer, ("shown", ""), ("present", present));
        (await fixture.Http.SubmitAsync(code, null, amina)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Among_more_people_than_are_listed_whoever_signed_is_listed_and_can_be_struck_out(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind, Rule);
        var people = await fixture.Road.MembersAsync(SheetDesk.MostListed + 5);
        await fixture.Road.RecordAsync(fixture.Version, [.. people.Select(p => Road.Score(p, 90))]);
        var trainer = await fixture.SignInAsync("jeanne@exemple.fr", Right.Assessor);
        var sheet = await OpenAsync(fixture, trainer);
        var before = await fixture.Http.ReadAsync(sheet, trainer);
        var code = await CodeAsync(fixture, sheet, trainer);
        (string, string)[] last = [("person", $"personne{people.Length}@exemple.fr")];
        (await fixture.Http.SubmitAsync(code, null, last)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        var signed = (await MarkedAsync()).PublicId.ToString();
        before.ShouldNotContain(signed);
        var shown = await fixture.Http.ReadAsync(sheet, trainer);
        ShownIn(shown).ShouldBe(signed);
        await fixture.Http.SubmitAsync(sheet, trainer, ("shown", ShownIn(shown)));
        (await fixture.Road.RowsAsync<AttendanceMark>()).Single().IsStruck.ShouldBeTrue();

        async Task<Candidacy> MarkedAsync()
        {
            var mark = (await fixture.Road.RowsAsync<AttendanceMark>()).Single();
            return (await fixture.Road.RowsAsync<Candidacy>()).Single(c => c.Id == mark.CandidacyId);
        }
    }

    [Fact]
    public async Task A_sheet_says_what_is_missing_and_where()
    {
        await using var fixture = await ReviewFixture.CreateAsync(DatabaseKind.Sqlite, Rule);
        var trainer = await fixture.SignInAsync("jeanne@exemple.fr", Right.Assessor);
        var path = $"/achievements/{fixture.Version.PublicId}/attendance";
        var refused = await fixture.Http.SubmitAsync(
            path,
            trainer,
            ("title", ""),
            ("day", "2026-02-30"),
            ("from", "9"),
            ("to", ""),
            ("amount", "-1")
        );
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var words = await refused.WordsAsync();
        words.ShouldContain("Donnez un titre");
        words.ShouldContain("l’heure de fin");
        words.ShouldContain("supérieur à 0");
        (await fixture.Road.RowsAsync<AttendanceSheet>()).ShouldBeEmpty();
    }

    private static async Task<string> OpenAsync(ReviewFixture fixture, string cookie)
    {
        var day = TestAloi.Start.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var opened = await fixture.Http.SubmitAsync(
            $"/achievements/{fixture.Version.PublicId}/attendance",
            cookie,
            ("title", "Jour 1 <b>"),
            ("day", day),
            ("from", "09:00"),
            ("to", "15:00")
        );
        return opened.WhereTo();
    }

    private static async Task<string> CodeAsync(ReviewFixture fixture, string sheet, string cookie)
    {
        // The drawing is not read back here; the same code is written below it for those who cannot scan.
        var page = await fixture.Http.ReadAsync($"{sheet}/code", cookie);
        return Code().Match(page).Value;
    }

    /// <summary>Who was ticked when the page was drawn, as the page itself posts it.</summary>
    private static string ShownIn(string page) => Shown().Match(page).Groups[1].Value;

    [GeneratedRegex("name=\"shown\" value=\"([^\"]*)\"")]
    private static partial Regex Shown();

    [GeneratedRegex("/attend/[A-Za-z0-9_-]+")]
    private static partial Regex Code();
}
