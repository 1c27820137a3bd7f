using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;
using Aloi.Modules.Assessment;
using Aloi.Modules.Assessment.Files;
using Aloi.Modules.Assessment.Grids.Drafts;
using Aloi.Platform.Database;
using Aloi.Tests.Modules.Assessment.Files;
using Aloi.Tests.Modules.Assessment.Reviews;
using Aloi.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Aloi.Tests.Modules.Assessment.Grids;

/// <summary>What is typed and photographed beside a grid outlives the link it was begun with, and is nobody else's.</summary>
public sealed partial class GridKeepingTests
{
    private static readonly (string, string)[] Typed =
    [
        ("capacity", "Cariste-chef"),
        ("level-1", "3"),
        ("note-1", "Casque et gants."),
        ("level-2", "2"),
        ("key", "k1"),
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_fresh_link_finds_the_grid_and_the_photos_that_were_begun_with_the_one_before(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind, Guests.Graded);
        var (monday, first) = await Guests.InviteAsync(fixture);
        var photo = await PhotoAsync(fixture, monday, first);
        (await fixture.Http.SubmitAsync(monday, first, [.. Typed, ("go", "keep")])).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var place = PlaceIn(await fixture.Http.ReadAsync(monday, first));

        fixture.Road.Aloi.Clock.Advance(TimeSpan.FromDays(1));
        var (tuesday, second) = await Guests.InviteAsync(fixture);
        (await fixture.Http.LookAsync(monday, first)).StatusCode.ShouldBe(HttpStatusCode.Gone);
        var page = await fixture.Http.ReadAsync($"{tuesday}?at=1", second);
        page.ShouldContain("Casque et gants.");
        page.ShouldContain($"{tuesday}/file/{photo}");
        PlaceIn(page).ShouldBe(place, "the phone finds what it has kept itself");
        (await fixture.Http.LookAsync($"{tuesday}/file/{photo}", second)).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await fixture.Http.SubmitAsync(tuesday, second, [.. Typed, ("concluded", "achieved"), ("go", "finish")]))
            .WhereTo()
            .ShouldBe(tuesday);
        var fact = (await fixture.Road.RowsAsync<FactRow>()).Single(f => f.Leaf == "terrain");
        (await fixture.Road.RowsAsync<MarkPhoto>()).Single().FactDigest.ShouldBe(fact.Digest);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Another_person_on_the_same_phone_finds_neither_words_nor_photos(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind, Guests.Graded);
        var (rosa, first) = await Guests.InviteAsync(fixture);
        var photo = await PhotoAsync(fixture, rosa, first);
        await fixture.Http.SubmitAsync(rosa, first, [.. Typed, ("go", "keep")]);
        var (sam, second) = await Guests.InviteAsync(fixture, "sam@ailleurs.fr");
        var page = await fixture.Http.ReadAsync($"{sam}?at=1", $"{second}; {first.Split("; ")[1]}");
        page.ShouldNotContain("Casque et gants.");
        page.ShouldNotContain(photo);
        PlaceIn(page).ShouldNotBe(PlaceIn(await fixture.Http.ReadAsync(rosa, first)));
        (await fixture.Http.LookAsync($"{sam}/file/{photo}", second)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task What_a_stranger_typed_before_saying_so_is_not_shown_to_whoever_was_meant(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind, Guests.Graded);
        var (astray, stranger) = await Guests.InviteAsync(fixture);
        var photo = await PhotoAsync(fixture, astray, stranger);
        await fixture.Http.SubmitAsync(astray, stranger, [.. Typed, ("go", "keep")]);
        await fixture.Http.SubmitAsync(astray + "/not-me", stranger);
        var (path, rosa) = await Guests.InviteAsync(fixture);
        var page = await fixture.Http.ReadAsync($"{path}?at=1", rosa);
        page.ShouldNotContain("Casque et gants.");
        page.ShouldNotContain(photo);
        (await fixture.Http.LookAsync($"{path}/file/{photo}", rosa)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_photo_waits_as_long_as_its_grid_and_goes_once_that_can_no_longer_be_sent(DatabaseKind kind)
    {
        await using var fixture = await ReviewFixture.CreateAsync(kind, Guests.Graded);
        var (path, cookie) = await Guests.InviteAsync(fixture);
        await PhotoAsync(fixture, path, cookie);
        var (other, sam) = await Guests.InviteAsync(fixture, "sam@ailleurs.fr");
        await PhotoAsync(fixture, other, sam);
        fixture.Road.Aloi.Clock.Advance(TimeSpan.FromDays(9));
        await fixture.Road.Aloi.DrainAsync();
        (await fixture.Road.RowsAsync<EvidenceFile>()).Count.ShouldBe(2);

        (await fixture.Http.SubmitAsync(path, cookie, [.. Typed, ("concluded", "achieved"), ("go", "finish")])).WhereTo().ShouldBe(path);
        (await fixture.CandidacyAsync()).State.ShouldBe(CandidacyState.Satisfied);
        fixture.Road.Aloi.Clock.Advance(TimeSpan.FromDays(9));
        await fixture.Road.Aloi.DrainAsync();
        (await fixture.Road.RowsAsync<EvidenceFile>()).ShouldHaveSingleItem().State.ShouldBe(FileState.Kept);
        (await fixture.Road.RowsAsync<MarkPhoto>()).ShouldHaveSingleItem().FactDigest.ShouldNotBeNull();
    }

    [Fact]
    public async Task Many_assessors_with_photos_leave_each_other_and_the_candidate_their_room()
    {
        var both = Guests.Graded[..^1] + ", { evidence: { id: dossier, name: Dossier } } ]";
        await using var fixture = await ReviewFixture.CreateAsync(
            DatabaseKind.Sqlite,
            both,
            services => services.Replace(ServiceDescriptor.Singleton(FileLimits.Default with { Files = 2 }))
        );
        foreach (var email in new[] { "rosa@ailleurs.fr", "sam@ailleurs.fr" })
        {
            var (path, cookie) = await Guests.InviteAsync(fixture, email);
            await PhotoAsync(fixture, path, cookie, "a");
            await PhotoAsync(fixture, path, cookie, "b");
            (await SendAsync(fixture, path, cookie, "c")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        }

        var works = $"/me/{(await fixture.CandidacyAsync()).PublicId}/dossier/works";
        var candidate = await fixture.SignInAsync("amina@exemple.fr");
        (await HandInTests.SendAsync(fixture, works, candidate, Samples.Pdf(), "dossier.pdf")).WhereTo().ShouldBe(works);
        (await fixture.Road.RowsAsync<EvidenceFile>()).Count.ShouldBe(5);
    }

    /// <summary>Sends a photo beside the first criterion; answers its id.</summary>
    private static async Task<string> PhotoAsync(ReviewFixture fixture, string path, string cookie, string key = "a")
    {
        var answer = await SendAsync(fixture, path, cookie, key);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return JsonElement.Parse(await answer.Content.ReadAsStringAsync(Cancellation)).GetProperty("id").GetString()!;
    }

    private static Task<HttpResponseMessage> SendAsync(ReviewFixture fixture, string path, string cookie, string key)
    {
        var content = new ByteArrayContent(Samples.Jpeg());
        content.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
        return fixture.Http.SendAsync(HttpMethod.Post, $"{path}/photo?criterion=1&key={key}&name=p.jpg", cookie, content);
    }

    private static string PlaceIn(string page) => Place().Match(page).Groups[1].Value;

    [GeneratedRegex("data-place=\"([0-9a-f]+)\"")]
    private static partial Regex Place();
}
