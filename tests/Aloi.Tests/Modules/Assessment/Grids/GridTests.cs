using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Aloi.Modules.Assessment;
using Aloi.Modules.Assessment.Files;
using Aloi.Modules.Assessment.Grids.Drafts;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Database;
using Aloi.Tests.Modules.Assessment.Files;
using Aloi.Tests.Modules.Assessment.Reviews;
using Aloi.Tests.Support;

namespace Aloi.Tests.Modules.Assessment.Grids;

/// <summary>A grid is filled one criterion a screen, with and without an account, with and without a script, and counts once.</summary>
public sealed class GridTests
{
    private static readonly (string, string)[] Filled =
    [
        ("capacity", "Cariste-chef"),
        ("level-1", "3"),
        ("note-1", "Casque et gants."),
        ("level-2", "2"),
        ("concluded", "achieved"),
        ("key", "k1"),
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Somebody_without_an_account_or_a_script_is_led_from_screen_to_screen_and_thanked(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind, Guests.Graded);
        var (path, cookie) = await Guests.InviteAsync(fixture);
        (await fixture.Http.ReadAsync(path, cookie)).ShouldContain("Amina Benali au travail");
        var nobody = await fixture.Http.SubmitAsync(path, cookie, ("screen", "0"), ("go", "1"));
        nobody.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await nobody.WordsAsync()).ShouldContain("href=\"#capacity\"");
        await StepAsync("0", "1", $"{path}?at=1", Filled[..1]);
        var blank = await fixture.Http.SubmitAsync(path, cookie, [.. Filled[..1], ("screen", "1"), ("go", "2"), ("note-1", "Casque.")]);
        blank.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await blank.WordsAsync()).ShouldContain("Casque.");
        await StepAsync("1", "2", $"{path}?at=2", Filled[..3]);
        (await fixture.Http.ReadAsync($"{path}?at=1", cookie)).ShouldContain("value=\"3\" checked");
        await StepAsync("2", "3", $"{path}?at=3", Filled[..4]);
        (await fixture.Http.ReadAsync($"{path}?at=3", cookie)).ShouldContain("Amina Benali\u00a0: acquis");

        (await fixture.Http.SubmitAsync(path, cookie, [.. Filled, ("go", "finish")])).WhereTo().ShouldBe(path);
        (await fixture.Http.ReadAsync(path, cookie)).ShouldContain("Votre avis sur Amina Benali est enregistré");
        (await fixture.Http.SubmitAsync(path, cookie, [.. Filled, ("go", "finish")])).WhereTo().ShouldBe(path);
        var fact = (await fixture.Road.RowsAsync<FactRow>()).Single(f => f.Leaf == "terrain");
        fact.Means.ShouldBe(FactMeans.Link);
        fact.RecordedBy.ShouldStartWith("link:");
        (await fixture.Road.RowsAsync<GridDraft>()).Single().SealedContent.ShouldBeNull();

        async Task StepAsync(string from, string to, string where, (string, string)[] typed) =>
            (await fixture.Http.SubmitAsync(path, cookie, [.. typed, ("screen", from), ("go", to)])).WhereTo().ShouldBe(where);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Made_up_criteria_and_levels_are_refused_and_a_no_says_what_is_missing(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind, Guests.Graded);
        var cookie = await fixture.SignInAsync("experte@exemple.fr", Right.Assessor);
        var path = await fixture.PathAsync("terrain");
        await RefusedAsync("ce niveau n’est pas dans la grille", ("level-1", "4"), ("level-2", "2"), ("concluded", "achieved"));
        await RefusedAsync("ce niveau n’est pas dans la grille", ("level-1", "-1"), ("level-2", "2"), ("concluded", "notseen"));
        await RefusedAsync(
            "un critère que la grille n’a pas",
            ("level-1", "3"),
            ("level-2", "2"),
            ("level-7", "1"),
            ("concluded", "achieved")
        );
        await RefusedAsync("Vos réponses ont changé la conclusion", ("level-1", "3"), ("level-2", "2"), ("concluded", "notachieved"));
        await RefusedAsync("Écrivez en une phrase ce qui manque", ("level-1", "1"), ("level-2", "2"), ("concluded", "notachieved"));
        await RefusedAsync("Écrivez en une phrase ce qui manque", ("level-1", "none"), ("level-2", "2"), ("concluded", "notseen"));
        (await fixture.Road.RowsAsync<FactRow>()).ShouldAllBe(f => f.Leaf != "terrain");

        (string, string)[] no =
        [
            ("capacity", "x"),
            ("level-1", "1"),
            ("level-2", "2"),
            ("concluded", "notachieved"),
            ("text", "Pas de casque."),
            ("go", "finish"),
        ];
        (await fixture.Http.SubmitAsync(path, cookie, no)).WhereTo().ShouldBe($"{path}/done");

        async Task RefusedAsync(string why, params (string, string)[] typed)
        {
            var refused = await fixture.Http.SubmitAsync(path, cookie, [.. typed, ("capacity", "x"), ("go", "finish")]);
            refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            (await refused.WordsAsync()).ShouldContain(why);
        }
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_sending_whose_answer_was_lost_counts_once_and_no_assessor_sees_the_grid_of_another(DatabaseKind kind)
    {
        var two = Guests.Graded.Replace("setting: field", "setting: field, assessors: 2", StringComparison.Ordinal);
        await using var fixture = await ReviewFixture.CreateAsync(kind, two);
        var first = await fixture.SignInAsync("experte@exemple.fr", Right.Assessor);
        var path = await fixture.PathAsync("terrain");
        var both = await Task.WhenAll(SendAsync(), SendAsync());
        both.ShouldAllBe(a => a.StatusCode == HttpStatusCode.SeeOther);
        fixture.Road.Aloi.Clock.Advance(TimeSpan.FromHours(20));
        first = await fixture.SignInAsync("experte@exemple.fr");
        (await SendAsync()).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await fixture.Road.RowsAsync<FactRow>()).Count(f => f.Leaf == "terrain").ShouldBe(1);

        var second = await fixture.SignInAsync("autre@exemple.fr", Right.Assessor);
        foreach (var at in new[] { 0, 1, 2, 3 })
        {
            var page = await fixture.Http.ReadAsync($"{path}?at={at}", second);
            page.ShouldNotContain("Casque et gants.");
            page.ShouldNotContain("Cariste-chef");
        }

        Task<HttpResponseMessage> SendAsync() => fixture.Http.SubmitAsync(path, first, [.. Filled, ("go", "finish")]);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Whoever_trained_the_candidate_is_told_why_they_may_not_judge(DatabaseKind kind)
    {
        var barred =
            "all: [ { attendance: { id: cours, name: Cours, hours: 7 } }, { onlineAssessment: { id: theorie, name: T, min: 80 } }, "
            + "{ expertReview: { id: terrain, name: Observation, independence: [ trainer ], "
            + Guests.Rubric
            + " } } ]";
        await using var fixture = await ReviewFixture.CreateAsync(kind, barred);
        var taught = new Fact
        {
            Id = "cours",
            Leaf = "cours",
            Time = FactTime.Instant(TestAloi.Start.AddHours(-2)),
            Result = new FactResult.Attendance(7),
            Author = new FactAuthor("rosa@ailleurs.fr", "Rosa Diaz"),
        };
        await fixture.Road.RecordAsync(fixture.Version, new FactEntry(fixture.Candidate, taught));
        var (path, cookie) = await Guests.InviteAsync(fixture);
        var refused = await fixture.Http.LookAsync(path, cookie);
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await refused.WordsAsync()).ShouldContain("qui a formé la personne ne l’évalue pas");
        (await fixture.Http.SubmitAsync(path, cookie, [.. Filled, ("go", "finish")])).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_photo_goes_with_its_criterion_once_and_belongs_to_the_judgement(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind, Guests.Graded);
        var (path, cookie) = await Guests.InviteAsync(fixture);
        var id = await PhotoAsync(fixture, $"{path}/photo?criterion=1&key=a&name=p.jpg", cookie, Samples.Jpeg());
        (await PhotoAsync(fixture, $"{path}/photo?criterion=1&key=a&name=p.jpg", cookie, Samples.Jpeg())).ShouldBe(id);
        (await PhotoAsync(fixture, $"{path}/photo?criterion=1&key=b", cookie, "<svg/>"u8.ToArray())).ShouldBe("422");
        (await PhotoAsync(fixture, $"{path}/photo?criterion=1&key=c", cookie, Samples.Pdf())).ShouldBe("422");
        (await PhotoAsync(fixture, $"{path}/photo?criterion=9&key=d", cookie, Samples.Jpeg())).ShouldBe("422");
        (await fixture.Http.LookAsync($"{path}/file/{id}", cookie)).Content.Headers.ContentType!.MediaType.ShouldBe("image/jpeg");

        var (otherPath, other) = await Guests.InviteAsync(fixture, "sam@ailleurs.fr");
        (await fixture.Http.LookAsync($"{otherPath}/file/{id}", other)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var assessor = await fixture.SignInAsync("experte@exemple.fr", Right.Assessor);
        (await fixture.Http.LookAsync($"/files/{id}", assessor)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await fixture.Http.SubmitAsync(otherPath, other, ("go", $"drop:{id}"), ("screen", "1"));
        (await fixture.Http.SubmitAsync(path, cookie, [.. Filled, ("go", "finish")])).WhereTo();
        (await fixture.Road.RowsAsync<MarkPhoto>())
            .Single()
            .FactDigest.ShouldBe((await fixture.Road.RowsAsync<FactRow>()).Single(f => f.Leaf == "terrain").Digest);
        (await fixture.Road.RowsAsync<EvidenceFile>()).Single().State.ShouldBe(FileState.Kept);
        (await fixture.Http.LookAsync($"/files/{id}", assessor)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task An_assessor_with_or_without_an_account_is_told_how_to_accommodate_and_not_why(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind, Guests.Graded);
        var owner = await fixture.SignInAsync("nadia@exemple.fr", Right.Designer);
        (string, string)[] granted =
        [
            ("scope", "all"),
            ("percent", "33"),
            ("days", ""),
            ("mode", "lecteur d’écran pour malvoyant"),
            ("forassessor", "Laissez un tiers de temps en plus."),
        ];
        var accommodations = $"/candidacies/{(await fixture.CandidacyAsync()).PublicId}/accommodations";
        (await fixture.Http.SubmitAsync(accommodations, owner, granted)).WhereTo().ShouldBe(accommodations);
        var (path, guest) = await Guests.InviteAsync(fixture);
        var assessor = await fixture.SignInAsync("experte@exemple.fr", Right.Assessor);
        foreach (var page in new[] { await fixture.Http.ReadAsync(path, guest), await TaskAsync() })
        {
            page.ShouldContain("Laissez un tiers de temps en plus.");
            page.ShouldNotContain("lecteur d’écran");
        }

        async Task<string> TaskAsync() => await fixture.Http.ReadAsync(await fixture.PathAsync("terrain"), assessor);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task After_an_appeal_a_link_does_not_let_in_whoever_filled_the_first_grid(DatabaseKind kind)
    {
        var graded = Guests.Graded.Replace("setting: field", "setting: field, appealWithin: P10D", StringComparison.Ordinal);
        await using var fixture = await ReviewFixture.CreateAsync(kind, graded);
        var (path, first) = await Guests.InviteAsync(fixture);
        (string, string)[] no =
        [
            ("capacity", "x"),
            ("level-1", "1"),
            ("level-2", "2"),
            ("concluded", "notachieved"),
            ("text", "Pas de casque."),
        ];
        (await fixture.Http.SubmitAsync(path, first, [.. no, ("go", "finish")])).WhereTo().ShouldBe(path);
        fixture.Road.Aloi.Clock.Advance(TimeSpan.FromMinutes(1));
        var candidacy = await fixture.CandidacyAsync();
        var mine = await fixture.SignInAsync("amina@exemple.fr");
        var appeal = $"/me/appeal/{candidacy.PublicId}/terrain";
        (await fixture.Http.SubmitAsync(appeal, mine, ("reason", "J’avais mon casque."))).WhereTo().ShouldBe($"/me#c-{candidacy.PublicId}");
        fixture.Road.Aloi.Clock.Advance(TimeSpan.FromMinutes(1));

        var (again, rosa) = await Guests.InviteAsync(fixture);
        (await fixture.Http.LookAsync(again, rosa)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await fixture.Http.SubmitAsync(again, rosa, [.. Filled, ("go", "finish")])).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var (other, sam) = await Guests.InviteAsync(fixture, "sam@ailleurs.fr");
        (await fixture.Http.ReadAsync(other, sam)).ShouldNotContain("Pas de casque.");
        (await fixture.Http.SubmitAsync(other, sam, [.. Filled, ("go", "finish")])).WhereTo().ShouldBe(other);
        (await fixture.CandidacyAsync()).State.ShouldBe(CandidacyState.Satisfied);
    }

    /// <summary>The id, or the status of a refusal.</summary>
    private static async Task<string> PhotoAsync(ReviewFixture fixture, string path, string cookie, byte[] photo)
    {
        var content = new ByteArrayContent(photo);
        content.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        var answer = await fixture.Http.SendAsync(HttpMethod.Post, path, cookie, content);
        return answer.IsSuccessStatusCode
            ? JsonElement.Parse(await answer.Content.ReadAsStringAsync(Cancellation)).GetProperty("id").GetString()!
            : ((int)answer.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
