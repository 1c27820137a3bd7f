using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Aloi.Modules.Notifications;
using Aloi.Modules.Vault;
using Aloi.Platform.Database;
using Aloi.Platform.Hosting;
using Aloi.Platform.Mail;
using Aloi.Tests.Modules.Vault;
using Aloi.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Aloi.Tests.Journeys;

/// <summary>
/// One journey, from a fact to the holder's own copy of the proof, in both shapes: issuer and vault in one process, or two programs with
/// databases and master keys of their own that know each other by an address and a token.
/// </summary>
public sealed class VaultShapesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_fact_becomes_a_proof_in_its_holders_vault_within_one_process(DatabaseKind kind)
    {
        await using var issuer = await Road.CreateAsync(kind);
        using var http = await HttpAloi.StartAsync(issuer.Aloi);
        await TravelAsync(issuer, issuer.Aloi, http);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_fact_becomes_a_proof_in_its_holders_vault_on_another_host(DatabaseKind kind)
    {
        await using var vault = await TestAloi.CreateAsync(kind, Role.Vault);
        using var http = await HttpAloi.StartAsync(vault);
        var settings = new VaultSettings(http.Address, TestAloi.VaultToken);
        await using var issuer = await Road.CreateAsync(kind, adjust: s => TestAloi.Use(s, settings), role: Role.Issuer);
        var link = await TravelAsync(issuer, vault, http);

        // Each host answers for its own part and has nothing of the other's.
        using var other = await HttpAloi.StartAsync(issuer.Aloi);
        (await other.GetAsync("/log/checkpoint")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await http.GetAsync("/log/checkpoint")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await http.GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.OK);
        issuer.Aloi.App.Services.GetService<VaultContext>().ShouldBeNull();
        vault.App.Services.GetService<IssuerContext>().ShouldBeNull();
    }

    /// <summary>Answers the link by which the holder was told of the proof.</summary>
    private static async Task<string> TravelAsync(Road issuer, TestAloi vault, HttpAloi http)
    {
        var version = await issuer.PublishAsync();
        await issuer.RecordAsync(version, Road.Score(await issuer.MemberAsync("amina@exemple.fr"), 86.5m));
        var signed = (await issuer.IssueAsync()).ShouldHaveSingleItem();

        var link = await ToldLinkAsync(issuer.Aloi);
        var proven = await http.PostAsync(await OpeningLinkAsync(link, issuer.Aloi, vault, http), new { });
        (await JsonAsync(proven)).GetProperty("collected").GetInt32().ShouldBe(1);

        var cookie = HttpAloi.CookieOf(proven);
        var item = (await JsonAsync(await http.GetAsync("/api/v1/vault", cookie))).EnumerateArray().ShouldHaveSingleItem();
        item.GetProperty("name").GetString().ShouldBe("Conduite en sécurité");
        var download = await http.GetAsync($"/api/v1/vault/{item.GetProperty("id").GetString()}", cookie);
        (await download.Content.ReadAsByteArrayAsync(Cancellation)).ShouldBe(signed.Document.ToArray());
        var stranger = await vault.OpenVaultAsync(http, "boris@exemple.fr");
        (await JsonAsync(await http.GetAsync("/api/v1/vault", stranger))).GetArrayLength().ShouldBe(0);
        return link;
    }

    /// <summary>In one process the mailed link opens the vault by itself; on another host the vault asks for a proof of the address first.</summary>
    private static async Task<string> OpeningLinkAsync(string link, TestAloi issuer, TestAloi vault, HttpAloi http)
    {
        if (issuer == vault)
        {
            link.ShouldStartWith("/claim/proof/");
            (await http.GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.OK);
            return link;
        }

        (await JsonAsync(await http.GetAsync(link))).GetProperty("address").GetString().ShouldBe("a…@exemple.fr");
        (await JsonAsync(await http.PostAsync(link, new { }))).GetProperty("state").GetString().ShouldBe("ProofAsked");
        return await vault.MailedPathAsync();
    }

    /// <summary>The link in the mail that the issuer wrote; without a host, since neither program has a public address here.</summary>
    private static Task<string> ToldLinkAsync(TestAloi issuer) =>
        issuer.InScopeAsync(
            null,
            async s =>
            {
                var box = s.GetServices<IMailbox>().OfType<HolderMailbox>().Single();
                var mail = await box.ReadAsync((await box.NewestAsync(2, Cancellation)).ShouldHaveSingleItem(), Cancellation);
                return mail!.Content.Text.Split('\n').Single(line => line.StartsWith("/claim/", StringComparison.Ordinal));
            }
        );

    private static Task<JsonElement> JsonAsync(HttpResponseMessage response) =>
        response.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
}
