using System.Net;
using Aloi.Modules.Vault.Claims;
using Aloi.Modules.Vault.Items;
using Aloi.Platform.Database;
using Aloi.Tests.Support;
using static Aloi.Tests.Modules.Vault.VaultFixture;

namespace Aloi.Tests.Modules.Vault;

public sealed class ClaimPagesTests
{
    private const string Code = "ABCD-EFGH-JKMN";

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task From_the_mail_to_the_proof_and_to_LinkedIn_by_links_and_buttons_alone(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind, adjust: CheckedByWord.Register);
        using var http = await HttpAloi.StartAsync(aloi);
        var link = (await aloi.HandInAsync(ToAddress("1", "amina@exemple.fr", Credential("Soudage"))))[0].Path!;

        var look = await http.ReadAsync(link);
        look.ShouldContain("Soudage");
        look.ShouldContain("Groupe Valmont");
        look.ShouldContain("a…@exemple.fr");
        look.ShouldNotContain("amina@exemple.fr");
        (await http.SubmitAsync(link)).WhereTo().ShouldBe($"{link}?sent=1");
        (await http.ReadAsync($"{link}?sent=1")).ShouldContain("a…@exemple.fr");

        var token = await aloi.MailedPathAsync();
        await http.ReadAsync(token);
        (await http.ReadAsync(token)).ShouldContain($"action=\"{token}\"");
        var proven = await http.SubmitAsync(token);
        var item = (await aloi.VaultRowsAsync<StoredItem>()).Single().PublicId;
        proven.WhereTo().ShouldBe($"/vault/welcome/{item}");
        var cookie = HttpAloi.CookieOf(proven);
        var welcome = await http.ReadAsync($"/vault/welcome/{item}", cookie);
        welcome.ShouldContain("Bravo\u00a0!");
        welcome.ShouldContain(
            "https://www.linkedin.com/profile/add?startTask=CERTIFICATION_NAME&name=Soudage&organizationName=Groupe%20Valmont"
        );
        welcome.ShouldContain("/vault/passkeys/new");
        (await http.ReadAsync("/vault", cookie)).ShouldContain("Soudage");

        // The mail's link again, now that the proof is theirs: no question is asked.
        (await http.LookAsync(link, cookie))
            .WhereTo()
            .ShouldBe($"/vault/welcome/{item}");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_link_used_twice_or_after_its_end_says_what_to_do_next(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind, adjust: CheckedByWord.Register);
        using var http = await HttpAloi.StartAsync(aloi);
        await http.SubmitAsync("/vault/sign-in", null, ("address", "amina@exemple.fr"));
        var used = await aloi.MailedPathAsync();
        (await http.SubmitAsync(used)).WhereTo().ShouldBe("/vault");
        foreach (var again in new[] { await http.SubmitAsync(used), await http.LookAsync(used) })
        {
            again.StatusCode.ShouldBe(HttpStatusCode.NotFound);
            var said = await again.TextAsync();
            said.ShouldContain("Ce lien ne sert plus");
            said.ShouldContain("href=\"/vault/sign-in\"");
        }

        await http.SubmitAsync("/vault/sign-in", null, ("address", "amina@exemple.fr"));
        var late = await aloi.MailedPathAsync();
        aloi.Clock.Advance(AddressProof.Lifetime);
        (await (await http.SubmitAsync(late)).TextAsync()).ShouldContain("Rien n’est perdu");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Without_a_mailbox_a_printed_code_opens_a_space_and_the_recovery_code_is_shown_once(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind, adjust: CheckedByWord.Register);
        using var http = await HttpAloi.StartAsync(aloi);
        await aloi.HandInAsync(ToCode("1", Code, Credential("Atelier")));
        (await http.ReadAsync("/claim")).ShouldContain("name=\"code\"");
        var wrong = await http.LookAsync((await http.SubmitAsync("/claim", null, ("code", "zzzz zzzz zzzz"))).WhereTo());
        wrong.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await wrong.TextAsync()).ShouldContain("Ce code n’ouvre rien");

        var path = (await http.SubmitAsync("/claim", null, ("code", " abcd efgh jkmn "))).WhereTo();
        (await http.ReadAsync(path)).ShouldContain("Atelier");
        var taken = await http.SubmitAsync(path);
        taken.StatusCode.ShouldBe(HttpStatusCode.OK);
        taken.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var page = await taken.TextAsync();
        var recovery = page[(page.IndexOf("recovery-code\">", StringComparison.Ordinal) + 15)..][..14];
        (await http.ReadAsync("/vault", HttpAloi.CookieOf(taken))).ShouldContain("Atelier");
        (await http.ReadAsync("/vault/settings", HttpAloi.CookieOf(taken))).ShouldNotContain(recovery);

        (await http.ReadAsync(path)).ShouldContain("Le code a déjà servi");
        (await http.SubmitAsync(path)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var again = await http.SubmitAsync("/vault/recover", null, ("recovery", recovery));
        (await http.ReadAsync(again.WhereTo(), HttpAloi.CookieOf(again))).ShouldContain("Atelier");
        var guessed = await http.SubmitAsync("/vault/recover", null, ("recovery", Code));
        guessed.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await guessed.TextAsync()).ShouldContain("href=\"#recovery\"");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_proof_that_has_its_owner_lets_the_owner_in_by_mail_and_shows_strangers_nothing(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind, adjust: CheckedByWord.Register);
        using var http = await HttpAloi.StartAsync(aloi);
        await aloi.OpenVaultAsync(http, "amina@exemple.fr");
        var link = (await aloi.HandInAsync(ToAddress("1", "amina@exemple.fr", Credential("Soudage"))))[0].Path!;
        var stranger = await aloi.OpenVaultAsync(http, "passant@exemple.fr");
        var seen = await http.ReadAsync(link, stranger);
        seen.ShouldContain("a…@exemple.fr");
        seen.ShouldNotContain("Soudage");
        (await http.SubmitAsync(link, stranger)).WhereTo().ShouldEndWith("?sent=1");
        var proven = await http.SubmitAsync(await aloi.MailedPathAsync());
        proven.WhereTo().ShouldStartWith("/vault/welcome/");
        (await http.ReadAsync(proven.WhereTo(), HttpAloi.CookieOf(proven))).ShouldContain("Soudage");
    }

    [Fact]
    public async Task Whoever_was_on_the_way_to_a_page_of_the_space_gets_there_and_nowhere_else()
    {
        await using var aloi = await TestAloi.CreateAsync(DatabaseKind.Sqlite, adjust: CheckedByWord.Register);
        using var http = await HttpAloi.StartAsync(aloi);
        var turnedAway = await http.LookAsync("/vault/settings");
        turnedAway.Headers.Location!.OriginalString.ShouldBe("/vault/sign-in?next=%2Fvault%2Fsettings");
        (await http.ReadAsync("/vault/sign-in?next=%2Fvault%2Fsettings")).ShouldContain("value=\"/vault/settings\"");
        await http.SubmitAsync("/vault/sign-in", null, ("address", "amina@exemple.fr"), ("next", "/vault/settings"));
        (await http.SubmitAsync(await aloi.MailedPathAsync())).WhereTo().ShouldBe("/vault/settings");
        await http.SubmitAsync("/vault/sign-in", null, ("address", "amina@exemple.fr"), ("next", "https://ailleurs.example/vault"));
        (await http.SubmitAsync(await aloi.MailedPathAsync())).WhereTo().ShouldBe("/vault");
    }

    [Fact]
    public async Task What_a_proof_says_is_text_whatever_it_says()
    {
        await using var aloi = await TestAloi.CreateAsync(DatabaseKind.Sqlite, adjust: CheckedByWord.Register);
        using var http = await HttpAloi.StartAsync(aloi);
        const string hostile = "<script>alert(1)</script>\"><img src=x onerror=alert(1)> \u202Egnp.exe 🏅";
        var link = (await aloi.HandInAsync(ToAddress("1", "amina@exemple.fr", Credential(hostile + new string('x', 300)))))[0].Path!;
        var cookie = await aloi.OpenVaultAsync(http, "amina@exemple.fr");
        var item = (await aloi.VaultRowsAsync<StoredItem>()).Single().PublicId;
        foreach (
            var path in new[]
            {
                "/vault",
                $"/vault/welcome/{item}",
                $"/vault/proofs/{item}",
                $"/vault/proofs/{item}?face=parchment",
                "/vault/accesses",
            }
        )
        {
            var markup = await (await http.LookAsync(path, cookie)).MarkupAsync();
            markup.ShouldNotContain("<script>alert", Case.Insensitive, path);
            markup.ShouldNotContain("<img src=x", Case.Insensitive, path);
        }

        (await http.LookAsync(link, cookie)).WhereTo().ShouldBe($"/vault/welcome/{item}");
    }
}
