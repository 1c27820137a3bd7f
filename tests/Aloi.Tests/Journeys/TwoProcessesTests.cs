using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Aloi.Tests.Support;

namespace Aloi.Tests.Journeys;

/// <summary>
/// An issuer and a vault as two processes, started as an operator starts them, that share an address and a token: from founding the
/// organisation in a browser's words to the proof in its holder's own space, mails over SMTP included.
/// </summary>
public sealed class TwoProcessesTests
{
    private const string Holder = "amina@exemple.fr";

    [Fact]
    public async Task A_proof_travels_from_an_issuing_process_to_a_vault_process_and_each_knows_only_its_own_part()
    {
        await using var mails = new SmtpListener();
        await using var vault = await AloiProcess.StartAsync(mails, "--role", "vault");
        await using var issuer = await AloiProcess.StartAsync(mails, ["--role", "issuer", "--empty"], vault.Address);

        var member = await FoundAsync(issuer);
        await PassAsync(issuer, member, await PublishAsync(issuer, member));

        // The issuer's mail names the vault's page; behind it the vault asks for a proof of the address, by a mail of its own.
        var claim = await mails.LinkAsync(Holder, "/claim/[0-9a-z]{26}");
        claim.ShouldStartWith(vault.Address);
        (await vault.PostAsync(new Uri(claim).AbsolutePath)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var proof = await mails.LinkAsync(Holder, "/claim/proof/[0-9A-Za-z_-]{43}");
        var entered = await vault.PostAsync(new Uri(proof).AbsolutePath);
        entered.Headers.Location!.ToString().ShouldStartWith("/vault/welcome/");

        var own = await vault.TextAsync("/vault", AloiProcess.CookieOf(entered));
        own.ShouldContain("Conduite en sécurité");
        own.ShouldContain("Groupe Valmont");
        (await issuer.GetAsync("/vault")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await vault.GetAsync("/members")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await issuer.GetAsync("/log/checkpoint")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await vault.GetAsync("/log/checkpoint")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<string> FoundAsync(AloiProcess issuer)
    {
        (await issuer.TextAsync("/")).ShouldContain("name=\"organisation\"");
        var founded = await issuer.PostAsync(
            "/setup",
            ("organisation", "Groupe Valmont"),
            ("country", "FR"),
            ("timeZone", "Europe/Paris"),
            ("givenName", "Claire"),
            ("familyName", "Dumas"),
            ("email", "claire@exemple.fr"),
            ("language", "fr")
        );
        founded.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        return AloiProcess.CookieOf(founded);
    }

    private static async Task<string> PublishAsync(AloiProcess issuer, string member)
    {
        var entities = await issuer.JsonAsync("/api/v1/entities", member);
        var entity = entities.EnumerateArray().First().GetProperty("id").GetString();
        var published = await issuer.SendAsync(
            HttpMethod.Post,
            $"/api/v1/entities/{entity}/achievements",
            new StringContent(Road.Yaml()),
            member
        );
        published.StatusCode.ShouldBe(HttpStatusCode.Created);
        var answer = await published.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        return answer.GetProperty("id").GetString()!;
    }

    private static async Task PassAsync(AloiProcess issuer, string member, string achievement)
    {
        object fact = new
        {
            email = Holder,
            givenName = "Amina",
            familyName = "Benali",
            requirement = "theorie",
            at = "2026-03-02",
            result = 90,
        };
        var content = JsonContent.Create(new { facts = new[] { fact } });
        var told = await issuer.SendAsync(HttpMethod.Post, $"/api/v1/achievements/{achievement}/facts", content, member);
        told.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
