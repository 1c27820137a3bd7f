using System.Net;
using Aloi.Platform.Database;
using Aloi.Platform.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Aloi.Tests.Platform;

public sealed class ServerTests
{
    [Theory]
    [InlineData("en-GB,en;q=0.9", "<html lang=\"en\">")]
    [InlineData("de, en;q=0.5, fr;q=0.8", "<html lang=\"fr\">")]
    [InlineData("de", "<html lang=\"fr\">")]
    [InlineData(null, "<html lang=\"fr\">")]
    [InlineData("*;q=;;,", "<html lang=\"fr\">")]
    public async Task The_first_page_answers_itself_in_the_readers_language(string? accepted, string expected)
    {
        await using var aloi = await TestAloi.CreateAsync(DatabaseKind.Sqlite);
        using var http = await aloi.ListenAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.TryAddWithoutValidation("Accept-Language", accepted);
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain(expected);
    }

    [Theory]
    [InlineData("/", "text/html")]
    [InlineData("/assets/app.css", "text/css")]
    [InlineData("/aloi.svg", "image/svg+xml")]
    [InlineData("/healthz", "text/plain")]
    [InlineData("/readyz", "text/plain")]
    public async Task Every_answer_forbids_scripts_frames_and_sniffing(string path, string type)
    {
        await using var aloi = await TestAloi.CreateAsync(DatabaseKind.Sqlite);
        using var http = await aloi.ListenAsync();
        using var answer = await http.GetAsync(path, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem().ShouldContain("default-src 'none'");
        answer.Headers.GetValues("X-Content-Type-Options").ShouldHaveSingleItem().ShouldBe("nosniff");
        answer.Headers.Contains("Server").ShouldBeFalse();
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task The_public_address_is_set_once_and_a_restart_with_another_does_not_change_it(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind, settings: s => s with { Address = new Uri("https://preuves.example") });
        (await AddressAsync(aloi)).ShouldBe("https://preuves.example");
        await aloi.InScopeAsync(
            null,
            s => s.GetRequiredService<Installation>().SetAddressAsync(new Uri("https://other.example"), CancellationToken.None)
        );
        (await AddressAsync(aloi)).ShouldBe("https://preuves.example");
    }

    [Theory]
    [InlineData(Role.Issuer, 1)]
    [InlineData(Role.Vault, 1)]
    [InlineData(Role.All, 2)]
    public async Task Each_role_keeps_only_its_own_tables(Role role, int contexts)
    {
        await using var aloi = await TestAloi.CreateAsync(DatabaseKind.Sqlite, role);
        aloi.App.Services.GetServices<ContextToMigrate>().Count().ShouldBe(contexts);
    }

    private static Task<string?> AddressAsync(TestAloi aloi) =>
        aloi.InScopeAsync(null, s => s.GetRequiredService<Installation>().AddressAsync(CancellationToken.None));
}
