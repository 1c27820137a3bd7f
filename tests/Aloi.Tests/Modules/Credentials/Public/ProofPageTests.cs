using System.Net;
using System.Text;
using Aloi.Modules.Credentials;
using Aloi.Modules.Credentials.Contracts;
using Aloi.Modules.Credentials.Status;
using Aloi.Modules.TransparencyLog;
using Aloi.Platform.Database;
using Aloi.Platform.Secrets;
using Aloi.Standards.Baking;
using Aloi.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aloi.Tests.Modules.Credentials.Public;

public sealed class ProofPageTests
{
    private const string Host = "https://preuves.exemple.fr";
    private const string Mixed =
        "all: [ { onlineAssessment: { id: theorie, name: Test théorique, min: 80 } }, { expertReview: { id: terrain, name: Sur le terrain, assessors: 2 } } ]";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_browser_reads_the_verdict_who_what_and_how_in_its_language(DatabaseKind kind)
    {
        await using var road = await Road.CreateAsync(kind, Host);
        using var http = await HttpAloi.StartAsync(road.Aloi);
        var path = await IssueAsync(road);
        var french = await PageAsync(http, path, "fr");
        french.ShouldContain(">Valable aujourd’hui<");
        french.ShouldContain("Amina Benali");
        french.ShouldContain("Conduite en sécurité");
        french.ShouldContain("2 experts + test");
        french.ShouldContain("92 % (exigé : 80 %)".Replace(" %", "\u00a0%").Replace(" :", "\u00a0:"));
        french.ShouldContain("did:web:preuves.exemple.fr:o:");
        french.ShouldContain("Aucun témoin extérieur");
        french.ShouldNotContain("expert-un@exemple.fr", Case.Insensitive);
        var english = await PageAsync(http, path, "en");
        english.ShouldContain("Valid today");
        english.ShouldContain("lang=\"en\"");
        english.ShouldContain("No outside witness");
    }

    [Theory]
    [InlineData("text/html,application/xhtml+xml;q=0.9,*/*;q=0.8", "text/html")]
    [InlineData("*/*", "application/json")]
    [InlineData("application/json", "application/json")]
    [InlineData("application/vc", "application/vc")]
    [InlineData("application/ld+json", "application/ld+json")]
    [InlineData("application/json, text/html;q=0.5", "application/json")]
    [InlineData("text/html, application/json;q=0.9", "text/html")]
    public async Task The_same_address_answers_people_with_a_page_and_programs_with_the_document(string accept, string type)
    {
        await using var road = await Road.CreateAsync(DatabaseKind.Sqlite, Host);
        using var http = await HttpAloi.StartAsync(road.Aloi);
        var answer = await GetAsync(http, await IssueAsync(road), accept, "fr");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        answer.Headers.GetValues("X-Robots-Tag").ShouldBe(["noindex"]);
    }

    [Fact]
    public async Task A_private_an_erased_and_an_unlogged_proof_leave_the_same_page_without_a_name()
    {
        await using var road = await Road.CreateAsync(DatabaseKind.Sqlite, Host);
        using var http = await HttpAloi.StartAsync(road.Aloi);
        var path = await IssueAsync(road);
        (await PageAsync(http, path, "fr")).ShouldContain("Amina");
        await ChangeAsync<Award>(road, s => s.ExecuteUpdateAsync(a => a.SetProperty(x => x.IsPrivate, true), Cancellation));
        await NothingIsThereAsync(http, path);
        await ChangeAsync<Award>(road, s => s.ExecuteUpdateAsync(a => a.SetProperty(x => x.IsPrivate, false), Cancellation));
        var leaves = await road.RowsAsync<SubjectKey>();
        await ChangeAsync<SubjectKey>(road, s => s.ExecuteUpdateAsync(k => k.SetProperty(x => x.SealedKey, (byte[]?)null), Cancellation));
        await NothingIsThereAsync(http, path);
        leaves.ShouldNotBeEmpty();
        await ChangeAsync<LogLeaf>(road, s => s.ExecuteDeleteAsync(Cancellation));
        await NothingIsThereAsync(http, path);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_withdrawn_proof_says_so_on_every_face_at_once_and_tells_bots_nobodys_name(DatabaseKind kind)
    {
        await using var road = await Road.CreateAsync(kind, Host);
        using var http = await HttpAloi.StartAsync(road.Aloi);
        var path = await IssueAsync(road);
        (await PageAsync(http, path, "fr")).ShouldContain(">Valable aujourd’hui<");
        await WithdrawAsync(road, CredentialStatus.Suspended);
        (await PageAsync(http, path, "fr")).ShouldContain("Preuve suspendue");
        await WithdrawAsync(road, CredentialStatus.Revoked);
        foreach (var face in new[] { "", "?face=certificate", "?face=parchment" })
        {
            var page = await PageAsync(http, path + face, "fr");
            page.ShouldContain("Preuve retirée");
            page.ShouldNotContain(">Valable aujourd’hui<");
            var head = page[..page.IndexOf("</head>", StringComparison.Ordinal)];
            Metas(head).ShouldNotContain("Amina");
            Metas(head).ShouldContain("Preuve retirée");
        }
    }

    [Fact]
    public async Task Changed_bytes_are_never_called_valid()
    {
        await using var road = await Road.CreateAsync(DatabaseKind.Sqlite, Host);
        using var http = await HttpAloi.StartAsync(road.Aloi);
        var path = await IssueAsync(road);
        await road.InOrganisationAsync(async s =>
        {
            // Somebody with the database and the keys changes what was signed.
            var database = s.GetRequiredService<IssuerContext>();
            var credential = await database.Set<Credential>().Include(c => c.Award).SingleAsync(Cancellation);
            var sealers = await s.GetRequiredService<SubjectKeys>().OpenAsync([credential.Award.SubjectKeyId], Cancellation);
            var sealer = sealers.Values.Single();
            var forged = Encoding
                .UTF8.GetString(CredentialSeal.Open(credential, sealer))
                .Replace("Amina", "Anissa", StringComparison.Ordinal);
            var bytes = CredentialSeal.Seal(Encoding.UTF8.GetBytes(forged), credential.Digest, sealer);
            return await database.Set<Credential>().ExecuteUpdateAsync(c => c.SetProperty(x => x.SealedDocument, bytes), Cancellation);
        });
        var page = await PageAsync(http, path, "fr");
        page.ShouldContain("Preuve non authentique");
        page.ShouldNotContain(">Valable aujourd’hui<");
    }

    [Fact]
    public async Task A_proof_without_public_address_says_that_it_is_a_trial()
    {
        await using var road = await Road.CreateAsync(DatabaseKind.Sqlite);
        using var http = await HttpAloi.StartAsync(road.Aloi);
        var path = await IssueAsync(road);
        var page = await PageAsync(http, path, "fr");
        page.ShouldContain("Preuve d’essai");
        page.ShouldNotContain(">Valable aujourd’hui<");
        page.ShouldContain($"content=\"{http.Address.GetLeftPart(UriPartial.Authority)}{path}.png\"");
    }

    [Fact]
    public async Task The_card_is_a_picture_of_1200_by_627_at_an_absolute_address()
    {
        await using var road = await Road.CreateAsync(DatabaseKind.Sqlite, Host);
        using var http = await HttpAloi.StartAsync(road.Aloi);
        var path = await IssueAsync(road);
        var page = await PageAsync(http, path, "fr");
        page.ShouldContain($"<meta property=\"og:image\" content=\"{Host}{path}.png\"");
        page.ShouldContain("og:image:width\" content=\"1200\"");
        page.ShouldContain("og:locale\" content=\"fr_FR\"");
        page.ShouldContain("name=\"robots\" content=\"noindex\"");
        var card = await http.GetAsync(path + ".png");
        card.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        var bytes = await card.Content.ReadAsByteArrayAsync(Cancellation);
        (bytes[18] << 8 | bytes[19], bytes[22] << 8 | bytes[23]).ShouldBe((1200, 627));
    }

    [Fact]
    public async Task The_badge_to_keep_holds_the_proof_as_it_was_signed()
    {
        await using var road = await Road.CreateAsync(DatabaseKind.Sqlite, Host);
        using var http = await HttpAloi.StartAsync(road.Aloi);
        var path = await IssueAsync(road);
        var baked = await (await http.GetAsync(path + "/badge.png")).Content.ReadAsByteArrayAsync(Cancellation);
        PngBaking.Unbake(baked).Text.ShouldBe(Encoding.UTF8.GetString((await road.CredentialsAsync()).Single().Document.Span));
        (await http.GetAsync(path + ".svg")).Content.Headers.ContentType!.MediaType.ShouldBe("image/svg+xml");
    }

    [Theory]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("أمينة بن علي 👩‍🔧")]
    [InlineData("\"><script>alert(1)</script>")]
    public async Task Whatever_the_name_the_page_shows_it_as_text(string name)
    {
        await using var road = await Road.CreateAsync(DatabaseKind.Sqlite, Host);
        using var http = await HttpAloi.StartAsync(road.Aloi);
        var path = await IssueAsync(road, name);
        foreach (var face in new[] { "", "?face=certificate", "?face=parchment" })
        {
            var page = await PageAsync(http, path + face, "fr", decode: false);
            page.ShouldNotContain("<script>alert", Case.Insensitive);
            page.ShouldNotContain("<img src=x", Case.Insensitive);
            WebUtility.HtmlDecode(page).ShouldContain(name);
        }

        (await http.GetAsync(path + ".png")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("/c/x")]
    [InlineData("/c/00000000000000000000000001")]
    [InlineData("/c/00000000000000000000000001.png")]
    [InlineData("/c/00000000000000000000000001.svg")]
    [InlineData("/c/00000000000000000000000001/badge.png")]
    [InlineData("/c/..%2f..%2fetc")]
    public async Task Ids_that_are_guessed_find_nothing(string path)
    {
        await using var road = await Road.CreateAsync(DatabaseKind.Sqlite, Host);
        using var http = await HttpAloi.StartAsync(road.Aloi);
        (await GetAsync(http, path, "text/html", "fr")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    internal static async Task<string> IssueAsync(Road road, string name = "Amina")
    {
        var version = await road.PublishAsync(Road.Yaml(Mixed));
        var member = await road.MemberAsync("amina@exemple.fr", name);
        await road.RecordAsync(
            version,
            Road.Score(member, 92),
            Road.Judged(member, "terrain", "expert-un@exemple.fr"),
            Road.Judged(member, "terrain", "expert-deux@exemple.fr")
        );
        return $"/c/{(await road.IssueAsync()).Single().AwardPublicId}";
    }

    internal static Task<HttpResponseMessage> GetAsync(HttpAloi http, string path, string accept, string language)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        request.Headers.TryAddWithoutValidation("Accept-Language", language);
        return http.SendAsync(request, cookie: null);
    }

    internal static async Task<string> PageAsync(HttpAloi http, string path, string language, bool decode = true)
    {
        var answer = await GetAsync(http, path, "text/html", language);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await answer.Content.ReadAsStringAsync(Cancellation);
        return decode ? WebUtility.HtmlDecode(page) : page;
    }

    private static async Task NothingIsThereAsync(HttpAloi http, string path)
    {
        foreach (var ending in new[] { "", "?face=certificate", ".png", ".svg", "/badge.png" })
        {
            var answer = await GetAsync(http, path + ending, "text/html", "fr");
            answer.StatusCode.ShouldBe(HttpStatusCode.NotFound, ending);
            var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancellation));
            page.ShouldNotContain("Amina");
            page.ShouldNotContain("Conduite");
        }
    }

    private static string Metas(string head) =>
        string.Join('\n', head.Split('<').Where(t => t.StartsWith("meta", StringComparison.Ordinal)));

    private static Task WithdrawAsync(Road road, CredentialStatus to) =>
        road.AsOperatorAsync(async s =>
        {
            var id = await s.GetRequiredService<IssuerContext>().Set<Award>().Select(a => a.PublicId).SingleAsync(Cancellation);
            return await s.GetRequiredService<ChangeStatus>().HandleAsync(new StatusChange([id], to), Cancellation);
        });

    private static Task<int> ChangeAsync<T>(Road road, Func<DbSet<T>, Task<int>> change)
        where T : class => road.InOrganisationAsync(s => change(s.GetRequiredService<IssuerContext>().Set<T>()));
}
