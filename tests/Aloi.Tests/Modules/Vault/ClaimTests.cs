using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Aloi.Modules.Vault.Claims;
using Aloi.Modules.Vault.Items;
using Aloi.Modules.Vault.People;
using Aloi.Platform.Database;
using Aloi.Tests.Support;
using static Aloi.Tests.Modules.Vault.VaultFixture;

namespace Aloi.Tests.Modules.Vault;

public sealed class ClaimTests
{
    private const string Code = "ABCD-EFGH-JKMN";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Whoever_proves_the_address_finds_what_waited_for_it_and_what_comes_later(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind, adjust: CheckedByWord.Register);
        using var http = await HttpAloi.StartAsync(aloi);
        var soudage = Credential("Soudage");
        var link = (await aloi.HandInAsync(ToAddress("1", "amina@exemple.fr", soudage), ToAddress("2", "b@x.fr", Credential("Autre"))))[
            0
        ].Path!;

        var look = await JsonAsync(await http.GetAsync(link));
        look.GetProperty("state").GetString().ShouldBe("Waiting");
        look.GetProperty("address").GetString().ShouldBe("a…@exemple.fr");
        var claim = await http.PostAsync(link, new { });
        (await JsonAsync(claim)).GetProperty("state").GetString().ShouldBe("ProofAsked");
        claim.Headers.Contains("Set-Cookie").ShouldBeFalse();

        var proof = await aloi.MailedPathAsync();
        (await http.GetAsync(proof)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var proven = await http.PostAsync(proof, new { });
        (await JsonAsync(proven)).GetProperty("collected").GetInt32().ShouldBe(1);
        (await http.PostAsync(proof, new { })).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var cookie = HttpAloi.CookieOf(proven);
        await aloi.HandInAsync(ToAddress("3", "Amina@exemple.fr", Credential("Brasage")));
        var items = await JsonAsync(await http.GetAsync("/api/v1/vault", cookie));
        items.EnumerateArray().Select(i => i.GetProperty("name").GetString()).ShouldBe(["Brasage", "Soudage"]);
        var download = await http.GetAsync($"/api/v1/vault/{items[1].GetProperty("id").GetString()}", cookie);
        (await download.Content.ReadAsByteArrayAsync(Cancellation)).ShouldBe(soudage);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_code_on_paper_opens_its_proof_once_in_any_spelling_and_the_vault_can_be_opened_again(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind, adjust: CheckedByWord.Register);
        using var http = await HttpAloi.StartAsync(aloi);
        await aloi.HandInAsync(ToCode("1", Code, Credential("Soudage")));
        var claimed = await http.PostAsync("/claim/abcdefghjkmn", new { });
        var recovery = (await JsonAsync(claimed)).GetProperty("recoveryCode").GetString();
        (await NamesAsync(http, HttpAloi.CookieOf(claimed))).ShouldBe(["Soudage"]);
        (await http.PostAsync($"/claim/{Code}", new { })).StatusCode.ShouldBe(HttpStatusCode.Conflict);

        var again = await http.PostAsync("/vault/recover", new { code = recovery!.ToLowerInvariant() });
        (await NamesAsync(http, HttpAloi.CookieOf(again))).ShouldBe(["Soudage"]);
        (await http.PostAsync("/vault/recover", new { code = Code })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_code_adds_to_the_vault_that_is_open_and_a_second_address_joins_it(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind, adjust: CheckedByWord.Register);
        using var http = await HttpAloi.StartAsync(aloi);
        await aloi.HandInAsync(
            ToAddress("1", "travail@x.fr", Credential("Soudage")),
            ToCode("2", Code, Credential("Atelier")),
            ToAddress("3", "chezmoi@y.fr", Credential("Permis"))
        );
        var cookie = await aloi.OpenVaultAsync(http, "travail@x.fr");
        (await http.PostAsync($"/claim/{Code}", new { }, cookie)).Headers.Contains("Set-Cookie").ShouldBeFalse();
        cookie = await aloi.OpenVaultAsync(http, "chezmoi@y.fr", cookie);
        (await NamesAsync(http, cookie)).ShouldBe(["Permis", "Atelier", "Soudage"]);
        (await aloi.VaultRowsAsync<Person>()).Count.ShouldBe(1);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task The_link_of_the_issuers_mail_alone_opens_nothing(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind, adjust: CheckedByWord.Register);
        using var http = await HttpAloi.StartAsync(aloi);
        var link = (await aloi.HandInAsync(ToAddress("1", "a@x.fr", Credential("Soudage"))))[0].Path!;
        var mallory = await aloi.OpenVaultAsync(http, "mallory@x.fr");
        (await http.PostAsync(link, new { }, mallory)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await NamesAsync(http, mallory)).ShouldBeEmpty();
        (await aloi.VaultRowsAsync<StoredItem>()).Single().PersonId.ShouldBeNull();
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task One_person_never_sees_what_another_holds(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind, adjust: CheckedByWord.Register);
        using var http = await HttpAloi.StartAsync(aloi);
        await aloi.HandInAsync(ToAddress("1", "a@x.fr", Credential("Soudage")));
        var theirs = await aloi.OpenVaultAsync(http, "a@x.fr");
        var mine = await aloi.OpenVaultAsync(http, "b@x.fr");
        var item = (await aloi.VaultRowsAsync<StoredItem>()).Single().PublicId;
        (await http.GetAsync($"/api/v1/vault/{item}", theirs)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await http.GetAsync($"/api/v1/vault/{item}", mine)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await http.GetAsync("/api/v1/vault")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await http.SendAsync(HttpMethod.Post, "/vault/sign-out", theirs)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await http.GetAsync("/api/v1/vault", theirs)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Guessing_is_slowed_down_even_for_the_right_code_and_ends_by_waiting(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind, adjust: CheckedByWord.Register);
        using var http = await HttpAloi.StartAsync(aloi);
        await aloi.HandInAsync(ToCode("1", Code, Credential("Soudage")));
        for (var i = 0; i < ClaimFinder.TriesInAQuarterOfAnHour; i++)
        {
            (await http.GetAsync($"/claim/ZZZZ-ZZZZ-ZZ{i:00}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        (await http.PostAsync($"/claim/{Code}", new { })).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await http.PostAsync("/vault/recover", new { code = Code })).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        aloi.Clock.Advance(TimeSpan.FromMinutes(16));
        (await http.PostAsync($"/claim/{Code}", new { })).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Tokens_expire_and_one_address_is_not_flooded_with_them(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind, adjust: CheckedByWord.Register);
        using var http = await HttpAloi.StartAsync(aloi);
        for (var i = 0; i < 3; i++)
        {
            (await http.PostAsync("/vault/sign-in", new { address = "a@x.fr" })).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        }

        (await http.PostAsync("/vault/sign-in", new { address = "A@x.fr" })).StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        (await http.PostAsync("/vault/sign-in", new { address = "b@x.fr\r\nBcc: c@x.fr" })).StatusCode.ShouldBe(
            HttpStatusCode.UnprocessableEntity
        );
        aloi.Clock.Advance(AddressProof.Lifetime);
        (await http.PostAsync(await aloi.MailedPathAsync(), new { })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task The_owner_sees_accesses_and_attempts(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind, adjust: CheckedByWord.Register);
        using var http = await HttpAloi.StartAsync(aloi);
        await aloi.HandInAsync(ToCode("1", Code, Credential("Soudage")));
        await http.GetAsync($"/claim/{Code}");
        var cookie = HttpAloi.CookieOf(await http.PostAsync($"/claim/{Code}", new { }));
        await http.PostAsync($"/claim/{Code}", new { });
        await http.GetAsync("/api/v1/vault", cookie);
        var accesses = await JsonAsync(await http.GetAsync("/api/v1/vault/accesses", cookie));
        var acts = accesses.EnumerateArray().Select(a => a.GetProperty("act").GetString()).Reverse().ToList();
        acts.ShouldBe(["Opened", "Opened", "Claimed", "Opened", "RefusedClaimed", "Listed"]);
    }

    private static async Task<List<string?>> NamesAsync(HttpAloi http, string cookie)
    {
        var items = await JsonAsync(await http.GetAsync("/api/v1/vault", cookie));
        return [.. items.EnumerateArray().Select(i => i.GetProperty("name").GetString())];
    }

    private static Task<JsonElement> JsonAsync(HttpResponseMessage response) =>
        response.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
}
