using System.Net;
using System.Text;
using Aloi.Platform.Database;
using Aloi.Platform.Hosting;
using Aloi.Standards.Baking;
using Aloi.Tests.CommandLine;
using Aloi.Tests.Platform.Drawing;
using Aloi.Tests.Support;

namespace Aloi.Tests.Modules.Credentials.Public;

public sealed class VerifyPageTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Role.All)]
    [InlineData(Role.Issuer)]
    [InlineData(Role.Vault)]
    public async Task Anybody_may_ask_in_every_role(Role role)
    {
        await using var aloi = await TestAloi.CreateAsync(DatabaseKind.Sqlite, role);
        using var http = await HttpAloi.StartAsync(aloi);
        var page = await (
            await ProofPageTests.GetAsync(http, "/verify?link=https://exemple.fr/c/1", "text/html", "fr")
        ).Content.ReadAsStringAsync(Cancellation);
        page.ShouldContain("value=\"https://exemple.fr/c/1\"", customMessage: page);
        (await SendAsync(http, json: Text(SignedBadge.Make()))).Page.ShouldContain("Conduite d’entretien");
    }

    [Fact]
    public async Task A_file_a_picture_and_a_pasted_text_get_the_same_five_answers()
    {
        await using var aloi = await TestAloi.CreateAsync(DatabaseKind.Sqlite);
        using var http = await HttpAloi.StartAsync(aloi);
        var badge = SignedBadge.Make();
        var svg =
            $"<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:openbadges=\"https://purl.imsglobal.org/ob/v3p0\"><openbadges:credential><![CDATA[{Text(badge)}]]></openbadges:credential></svg>";
        (int Status, string Page)[] answers =
        [
            await SendAsync(http, file: badge),
            await SendAsync(http, file: PngBaking.Bake(Pngs.Make(), badge).Picture),
            await SendAsync(http, file: Encoding.UTF8.GetBytes(svg)),
            await SendAsync(http, json: Text(badge)),
        ];
        foreach (var (status, page) in answers)
        {
            status.ShouldBe(200);
            page.ShouldContain("Conduite d’entretien");
            page.ShouldContain("Camille Martin");
            page.ShouldContain("Oui, intacte");
            page.ShouldContain("86.5");
        }
    }

    [Fact]
    public async Task One_changed_letter_is_not_valid_and_what_it_says_is_only_claimed()
    {
        await using var aloi = await TestAloi.CreateAsync(DatabaseKind.Sqlite);
        using var http = await HttpAloi.StartAsync(aloi);
        var (_, page) = await SendAsync(http, json: Text(SignedBadge.Make()).Replace("Camille", "Camilla", StringComparison.Ordinal));
        page.ShouldContain("Preuve non valable");
        page.ShouldContain("Le document le dit lui-même");
        page.ShouldNotContain("Oui, intacte");
        page.ShouldNotContain(">Oui<", customMessage: "the dates of a changed document are nobody's word");
        page.ShouldNotContain("verdict good");
    }

    [Fact]
    public async Task A_key_that_is_its_own_name_confirms_nobody()
    {
        await using var aloi = await TestAloi.CreateAsync(DatabaseKind.Sqlite);
        using var http = await HttpAloi.StartAsync(aloi);
        var (_, page) = await SendAsync(http, json: Text(SignedBadge.Make()));
        page.ShouldContain("Preuve valable");
        page.ShouldContain("rien d’autre ne le confirme");
        page.ShouldNotContain("Identité confirmée");
    }

    [Fact]
    public async Task What_could_not_be_read_is_never_green()
    {
        await using var aloi = await TestAloi.CreateAsync(DatabaseKind.Sqlite);
        using var http = await HttpAloi.StartAsync(aloi);
        foreach (
            var text in new[] { "{}", "[]", "{\"a\":1,\"a\":2}", "eyJhbGciOiJFZERTQSJ9.e30.AAAA", "{\"type\":[\"VerifiableCredential\"]}" }
        )
        {
            var (status, page) = await SendAsync(http, json: text);
            status.ShouldBe(200, text);
            page.ShouldNotContain("verdict good", customMessage: text);
            page.ShouldNotContain("Oui, intacte", customMessage: text);
            page.ShouldNotContain("Identité confirmée", customMessage: text);
        }
    }

    [Fact]
    public async Task What_holds_no_proof_is_refused_in_words_that_say_what_to_do()
    {
        await using var aloi = await TestAloi.CreateAsync(DatabaseKind.Sqlite);
        using var http = await HttpAloi.StartAsync(aloi);
        var one = Pngs.Chunk("iTXt", [.. "openbadgecredential\0\0\0\0\0{}"u8]);
        (byte[] File, string Words)[] hostile =
        [
            (Pngs.Make(), "Cette image ne contient aucune attestation"),
            (Pngs.Make(more: [one, one]), "plusieurs attestations"),
            (Pngs.Make()[..40], "abîmé ou incomplet"),
            ("<!DOCTYPE html><html><body>Bravo</body></html>"u8.ToArray(), "page web"),
            ("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg xmlns='http://www.w3.org/2000/svg'>&a;</svg>"u8.ToArray(), "abîmé"),
            ("<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray(), "ne contient aucune attestation"),
            ("%PDF-1.7"u8.ToArray(), "PDF"),
            (new byte[10 * 1024 * 1024], "dépasse 5 Mo"),
            (new byte[1000], "Ce n’est pas une preuve"),
            ("   "u8.ToArray(), "Donnez une preuve"),
        ];
        foreach (var (file, words) in hostile)
        {
            var (status, page) = await SendAsync(http, file: file);
            status.ShouldBe(422, words);
            page.ShouldContain(words);
            page.ShouldContain("href=\"#file\"");
        }

        (await SendAsync(http)).Page.ShouldContain("Donnez une preuve");
    }

    [Fact]
    public async Task A_link_is_read_over_the_guarded_network_only()
    {
        await using var aloi = await TestAloi.CreateAsync(DatabaseKind.Sqlite);
        using var http = await HttpAloi.StartAsync(aloi);
        foreach (var link in new[] { "https://127.0.0.1/x", "https://localhost/x", "http://169.254.169.254/latest", "https://[::1]/" })
        {
            var (status, page) = await SendAsync(http, link: link);
            status.ShouldBe(422, link);
            page.ShouldContain("n’a pas été lue");
        }

        (await SendAsync(http, link: "exemple")).Page.ShouldContain("Ce lien ne se lit pas");
        (await SendAsync(http, link: "file:///etc/passwd")).Page.ShouldContain("Ce lien ne se lit pas");
    }

    [Fact]
    public async Task A_link_to_a_proof_of_this_host_leads_to_its_page()
    {
        await using var road = await Road.CreateAsync(DatabaseKind.Sqlite);
        using var http = await HttpAloi.StartAsync(road.Aloi);
        var path = await ProofPageTests.IssueAsync(road);
        using var form = new MultipartFormDataContent
        {
            { new StringContent($"{http.Address.GetLeftPart(UriPartial.Authority)}{path}.json"), "link" },
        };
        var answer = await http.SendAsync(HttpMethod.Post, "/verify", cookie: null, form);
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        answer.Headers.Location!.ToString().ShouldBe(path);
    }

    [Fact]
    public async Task Our_own_proof_is_checked_against_our_own_key_and_list_without_the_network()
    {
        await using var road = await Road.CreateAsync(DatabaseKind.Sqlite, "https://preuves.exemple.fr");
        using var http = await HttpAloi.StartAsync(road.Aloi);
        await ProofPageTests.IssueAsync(road);
        var (_, page) = await SendAsync(http, json: Text((await road.CredentialsAsync()).Single().Document.ToArray()));
        page.ShouldContain("Preuve valable");
        page.ShouldContain("Identité confirmée");
    }

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);

    private static async Task<(int Status, string Page)> SendAsync(
        HttpAloi http,
        byte[]? file = null,
        string? json = null,
        string? link = null
    )
    {
        using var form = new MultipartFormDataContent();
        form.Add(file is null ? new ByteArrayContent([]) : new ByteArrayContent(file), "file", "preuve");
        form.Add(new StringContent(json ?? ""), "json");
        form.Add(new StringContent(link ?? ""), "link");
        var request = new HttpRequestMessage(HttpMethod.Post, "/verify") { Content = form };
        request.Headers.Add("Origin", http.Address.GetLeftPart(UriPartial.Authority));
        request.Headers.Add("Accept", "text/html");
        request.Headers.Add("Accept-Language", "fr");
        var answer = await http.SendAsync(request, cookie: null);
        return ((int)answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancellation)));
    }
}
