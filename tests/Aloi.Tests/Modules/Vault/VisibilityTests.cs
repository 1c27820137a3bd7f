using System.Net;
using Aloi.Modules.Credentials;
using Aloi.Modules.Delivery;
using Aloi.Modules.Vault;
using Aloi.Modules.Vault.Contracts;
using Aloi.Modules.Vault.Items;
using Aloi.Platform.Database;
using Aloi.Platform.Hosting;
using Aloi.Platform.Secrets;
using Aloi.Tests.Support;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Aloi.Tests.Modules.Vault;

/// <summary>The holder's choice reaches the page of the issuer, in one process and between two hosts.</summary>
public sealed class VisibilityTests
{
    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_proof_made_private_disappears_from_its_page_within_one_process(DatabaseKind kind)
    {
        await using var issuer = await Road.CreateAsync(kind);
        using var http = await HttpAloi.StartAsync(issuer.Aloi);
        await ChooseAsync(issuer, issuer.Aloi, http, http);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_proof_made_private_disappears_from_its_page_on_another_host(DatabaseKind kind)
    {
        await using var vault = await TestAloi.CreateAsync(kind, Role.Vault);
        using var http = await HttpAloi.StartAsync(vault);
        var settings = new VaultSettings(http.Address, TestAloi.VaultToken);
        await using var issuer = await Road.CreateAsync(kind, adjust: s => ListenAsIssuer(s, settings), role: Role.Issuer);
        using var other = await HttpAloi.StartAsync(issuer.Aloi);
        var item = await ChooseAsync(issuer, vault, http, other);

        // Nobody answers any more: the choice is refused in words, and what is shown stays what is true.
        await issuer.Aloi.App.StopAsync(TestContext.Current.CancellationToken);
        var cookie = await vault.OpenVaultAsync(http, "amina@exemple.fr");
        var unheard = await http.SubmitAsync($"/vault/proofs/{item}/visibility", cookie, ("choice", "private"));
        unheard.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await vault.VaultRowsAsync<StoredItem>()).Single().IsPrivate.ShouldBeFalse();
    }

    /// <summary>The port is known once the server listens; a delivery names it.</summary>
    private static void ListenAsIssuer(IServiceCollection services, VaultSettings vault)
    {
        TestAloi.Use(services, vault);
        services.Replace(
            ServiceDescriptor.Singleton(s => new PageSecrets(
                s.GetRequiredService<MasterKey>(),
                s.GetRequiredService<AloiSettings>() with
                {
                    ListeningAddress = s.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First(),
                }
            ))
        );
    }

    private static async Task<string> ChooseAsync(Road issuer, TestAloi vault, HttpAloi http, HttpAloi pages)
    {
        var version = await issuer.PublishAsync();
        await issuer.RecordAsync(version, Road.Score(await issuer.MemberAsync("amina@exemple.fr"), 86.5m));
        await issuer.IssueAsync();
        var award = (await issuer.RowsAsync<Award>()).Single();
        var cookie = await vault.OpenVaultAsync(http, "amina@exemple.fr");
        var item = (await vault.VaultRowsAsync<StoredItem>()).Single().PublicId;
        (await pages.GetAsync($"/c/{award.PublicId}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await http.SubmitAsync($"/vault/proofs/{item}/visibility", cookie, ("choice", "private"))).WhereTo().ShouldContain($"{item}");
        (await pages.GetAsync($"/c/{award.PublicId}")).StatusCode.ShouldNotBe(HttpStatusCode.OK);
        var shown = await http.ReadAsync($"/vault/proofs/{item}", cookie);
        shown.ShouldNotContain("linkedin.com");
        (await http.SubmitAsync($"/vault/proofs/{item}/visibility", cookie, ("choice", "visible"))).WhereTo().ShouldContain($"{item}");
        (await pages.GetAsync($"/c/{award.PublicId}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        return item.ToString();
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Only_the_secret_of_that_very_proof_moves_its_switch(DatabaseKind kind)
    {
        await using var issuer = await Road.CreateAsync(kind);
        using var http = await HttpAloi.StartAsync(issuer.Aloi);
        var version = await issuer.PublishAsync();
        var members = await issuer.MembersAsync(2);
        await issuer.RecordAsync(version, Road.Score(members[0], 90), Road.Score(members[1], 90));
        await issuer.IssueAsync();
        var awards = await issuer.RowsAsync<Award>();
        var secrets = issuer.Aloi.App.Services.GetRequiredService<PageSecrets>();
        var others = new HolderChoice(awards[0].PublicId.ToString(), secrets.For(awards[1].PublicId), IsPrivate: true);
        (await http.PostAsync(HolderChoice.Path, others)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await http.PostAsync(HolderChoice.Path, new { page = "x", secret = (string?)null })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await issuer.RowsAsync<Award>()).ShouldAllBe(a => !a.IsPrivate);
        var own = others with { Secret = secrets.For(awards[0].PublicId) };
        (await http.PostAsync(HolderChoice.Path, own)).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await issuer.RowsAsync<Award>()).Count(a => a.IsPrivate).ShouldBe(1);
    }
}
