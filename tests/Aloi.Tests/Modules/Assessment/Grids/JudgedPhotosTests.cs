using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Database;
using Aloi.Tests.Modules.Assessment.Files;
using Aloi.Tests.Modules.Assessment.Reviews;
using Aloi.Tests.Support;

namespace Aloi.Tests.Modules.Assessment.Grids;

public sealed class JudgedPhotosTests
{
    private static readonly (string, string)[] No =
    [
        ("capacity", "Cariste-chef"),
        ("level-1", "1"),
        ("level-2", "2"),
        ("concluded", "notachieved"),
        ("text", "Pas de casque."),
        ("go", "finish"),
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task The_photos_of_a_grid_stand_beside_its_marks_for_whoever_runs_the_campaign(DatabaseKind kind)
    {
        var two = Guests.Graded.Replace("setting: field", "setting: field, assessors: 2, appealWithin: P10D", StringComparison.Ordinal);
        await using var fixture = await ReviewFixture.CreateAsync(kind, two);
        var owner = await fixture.SignInAsync("nadia@exemple.fr", Right.Designer);
        var photo = await JudgeAsync(fixture, "rosa@ailleurs.fr");
        var candidacy = (await fixture.CandidacyAsync()).PublicId;
        var grids = await fixture.Http.ReadAsync($"/candidacies/{candidacy}/grids/terrain", owner);
        grids.ShouldContain($"<img src=\"/files/{photo}\" alt=\"Photo jointe à «\u00a0Protections\u00a0», 1 sur 1, par Rosa Diaz\"");
        (await fixture.Http.ReadAsync($"/candidacies/{candidacy}", owner)).ShouldContain($"/files/{photo}");
        (await ServedAsync(fixture, photo, owner)).ShouldBe(HttpStatusCode.OK);

        var other = await fixture.SignInAsync("autre@exemple.fr", Right.Assessor);
        var amina = await fixture.SignInAsync("amina@exemple.fr");
        var stranger = await fixture.SignInAsync("inconnu@exemple.fr");
        foreach (var nobody in new[] { other, amina, stranger })
        {
            (await ServedAsync(fixture, photo, nobody)).ShouldBe(HttpStatusCode.NotFound, "before the requirement is settled");
        }

        (await fixture.Http.ReadAsync($"/candidacies/{candidacy}", other)).ShouldNotContain(photo);
        (await fixture.Http.LookAsync($"/candidacies/{candidacy}/grids/terrain", other)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        await JudgeAsync(fixture, "sam@ailleurs.fr");
        (await fixture.Http.ReadAsync($"/candidacies/{candidacy}", other)).ShouldContain($"/files/{photo}");
        (await ServedAsync(fixture, photo, other)).ShouldBe(HttpStatusCode.OK);
        (await ServedAsync(fixture, photo, stranger)).ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task After_an_appeal_both_grids_keep_their_photos_and_whoever_opened_one_has_read(DatabaseKind kind)
    {
        var graded = Guests.Graded.Replace("setting: field", "setting: field, appealWithin: P10D", StringComparison.Ordinal);
        await using var fixture = await ReviewFixture.CreateAsync(kind, graded);
        var owner = await fixture.SignInAsync("nadia@exemple.fr", Right.Designer);
        var first = await JudgeAsync(fixture, "rosa@ailleurs.fr");
        var looked = await fixture.SignInAsync("curieuse@exemple.fr", Right.Assessor);
        (await ServedAsync(fixture, first, looked)).ShouldBe(HttpStatusCode.OK);
        var candidacy = (await fixture.CandidacyAsync()).PublicId;
        var amina = await fixture.SignInAsync("amina@exemple.fr");
        (await fixture.Http.SubmitAsync($"/me/appeal/{candidacy}/terrain", amina, ("reason", "J’avais mon casque."))).WhereTo();
        fixture.Road.Aloi.Clock.Advance(TimeSpan.FromMinutes(1));

        var fresh = await fixture.SignInAsync("neuve@exemple.fr", Right.Assessor);
        (await ServedAsync(fixture, first, fresh)).ShouldBe(HttpStatusCode.NotFound, "the first grid is not hers to read");
        (await fixture.Http.LookAsync(await fixture.PathAsync("terrain"), looked)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await fixture.Http.LookAsync(await fixture.PathAsync("terrain"), fresh)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var second = await JudgeAsync(fixture, "sam@ailleurs.fr");
        var grids = await fixture.Http.ReadAsync($"/candidacies/{candidacy}/grids/terrain", owner);
        grids.ShouldContain($"/files/{first}");
        grids.ShouldContain($"/files/{second}");
    }

    /// <summary>Somebody from outside refuses, with a photo beside the first criterion; answers the photo's id.</summary>
    internal static async Task<string> JudgeAsync(ReviewFixture fixture, string email)
    {
        var (path, cookie) = await Guests.InviteAsync(fixture, email);
        var content = new ByteArrayContent(Samples.Png());
        content.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        var answer = await fixture.Http.SendAsync(HttpMethod.Post, $"{path}/photo?criterion=1&key=a&name=p.png", cookie, content);
        var id = JsonElement.Parse(await answer.Content.ReadAsStringAsync(Cancellation)).GetProperty("id").GetString()!;
        (await fixture.Http.SubmitAsync(path, cookie, No)).WhereTo().ShouldBe(path);
        fixture.Road.Aloi.Clock.Advance(TimeSpan.FromMinutes(1));
        return id;
    }

    private static async Task<HttpStatusCode> ServedAsync(ReviewFixture fixture, string photo, string cookie) =>
        (await fixture.Http.LookAsync($"/files/{photo}", cookie)).StatusCode;
}
