using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using Aloi.Modules.Vault;
using Aloi.Modules.Vault.Contracts;
using Aloi.Modules.Vault.Items;
using Aloi.Modules.Vault.Reception;
using Aloi.Platform.Database;
using Aloi.Platform.Hosting;
using Aloi.Tests.Support;
using static Aloi.Tests.Modules.Vault.VaultFixture;

namespace Aloi.Tests.Modules.Vault;

public sealed class HandingInTests
{
    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_credential_handed_in_twice_is_stored_once_and_gets_the_same_link(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind, adjust: CheckedByWord.Register);
        var credential = Credential("Soudage");
        var first = await aloi.HandInAsync(ToAddress("1", "a@x.fr", credential), ToAddress("2", "A@x.fr", credential));
        var second = await aloi.HandInAsync(ToAddress("9", "a@x.fr", credential));
        (await aloi.VaultRowsAsync<StoredItem>()).Count.ShouldBe(1);
        second[0].Path.ShouldBe(first[0].Path);
        second[0].Reference.ShouldBe("9");
        await aloi.HandInAsync(ToAddress("1", "b@x.fr", credential));
        (await aloi.VaultRowsAsync<StoredItem>()).Count.ShouldBe(2);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task What_cannot_be_verified_is_refused_with_a_reason_and_nothing_of_it_is_kept(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind, adjust: CheckedByWord.Register);
        var receipts = await aloi.HandInAsync(
            ToAddress("good", "a@x.fr", Credential("Soudage")),
            ToAddress("bad", "a@x.fr", Credential("tampered")),
            new VaultItem("nobody", null, null, Credential("x")),
            new VaultItem("both", "a@x.fr", "ABCD-EFGH-JKMN", Credential("x")),
            new VaultItem("empty", "a@x.fr", null, [])
        );
        receipts
            .Select(r => (r.Reference, r.Accepted))
            .ShouldBe([("good", true), ("bad", false), ("nobody", false), ("both", false), ("empty", false)]);
        receipts[1].Refusal.ShouldBe("The signature does not match.");
        (await aloi.VaultRowsAsync<StoredItem>()).Count.ShouldBe(1);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Neither_the_address_nor_the_credential_can_be_read_in_the_row(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind, adjust: CheckedByWord.Register);
        await aloi.HandInAsync(ToAddress("1", "amina@exemple.fr", Credential("Soudage")));
        var row = (await aloi.VaultRowsAsync<StoredItem>()).Single();
        var stored = Encoding.Latin1.GetString([.. row.SealedContent, .. row.SealedKey, .. row.Recipient]);
        stored.ShouldNotContain("Soudage");
        stored.ShouldNotContain("amina");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Another_host_hands_in_the_same_message_with_the_shared_token_and_nobody_else_does(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(
            kind,
            Role.Vault,
            s => s with { Address = new Uri("https://coffre.example") },
            CheckedByWord.Register
        );
        using var http = await HttpAloi.StartAsync(aloi);
        using var client = new HttpClient();
        var door = new VaultOverHttp(client, new VaultSettings(http.Address, TestAloi.VaultToken));
        var delivery = new VaultDelivery("https://emetteur.example", [ToAddress("1", "a@x.fr", Credential("Soudage"))]);
        var receipts = await door.HandInAsync(delivery, TestContext.Current.CancellationToken);
        receipts[0].Accepted.ShouldBeTrue();
        receipts[0].Link.ShouldStartWith("https://coffre.example/claim/");
        foreach (var wrong in new[] { null, "Bearer wrong", TestAloi.VaultToken, "Bearer " })
        {
            (await PostAsync(http, wrong, JsonContent.Create(delivery))).ShouldBe(HttpStatusCode.Unauthorized, wrong);
        }

        var right = $"Bearer {TestAloi.VaultToken}";
        (await PostAsync(http, right, new StringContent("{", Encoding.UTF8, "application/json"))).ShouldBe(HttpStatusCode.BadRequest);
        (await PostAsync(http, right, new StringContent("{}", Encoding.UTF8, "application/json"))).ShouldBe(HttpStatusCode.BadRequest);
        (await aloi.VaultRowsAsync<StoredItem>()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_large_batch_goes_in_several_messages_and_every_item_gets_its_receipt()
    {
        await using var aloi = await TestAloi.CreateAsync(DatabaseKind.Sqlite, Role.Vault, adjust: CheckedByWord.Register);
        using var http = await HttpAloi.StartAsync(aloi);
        using var client = new HttpClient();
        var door = new VaultOverHttp(client, new VaultSettings(http.Address, TestAloi.VaultToken));
        var items = Enumerable.Range(0, 1_010).Select(i => ToAddress($"{i}", "a@x.fr", Credential($"p{i}"))).ToList();
        var receipts = await door.HandInAsync(new VaultDelivery("https://emetteur.example", items), TestContext.Current.CancellationToken);
        receipts.Select(r => r.Reference).ShouldBe(items.Select(i => i.Reference));
        (await aloi.VaultRowsAsync<StoredItem>()).Count.ShouldBe(1_010);
    }

    [Theory]
    [InlineData(Role.Vault, null, null)]
    [InlineData(Role.Vault, null, "short")]
    [InlineData(Role.Issuer, null, TestAloi.VaultToken)]
    [InlineData(Role.Issuer, "http://vault.example", TestAloi.VaultToken)]
    [InlineData(Role.Issuer, "https://vault.example", null)]
    public async Task Half_an_installation_does_not_start_without_a_safe_way_to_the_other_half(Role role, string? url, string? token)
    {
        var settings = new VaultSettings(url is null ? null : new Uri(url), token);
        var error = await Should.ThrowAsync<VaultSettingsException>(() =>
            TestAloi.CreateAsync(DatabaseKind.Sqlite, role, adjust: s => TestAloi.Use(s, settings))
        );
        error.Message.ShouldNotContain(token ?? "no token");
    }

    private static async Task<HttpStatusCode> PostAsync(HttpAloi http, string? authorization, HttpContent content)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/vault/v1/deliveries") { Content = content };
        request.Headers.Authorization = authorization is null ? null : AuthenticationHeaderValue.Parse(authorization);
        return (await http.SendAsync(request, null)).StatusCode;
    }
}
