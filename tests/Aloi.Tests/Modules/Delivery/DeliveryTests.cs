using System.Text;
using Aloi.Modules.Delivery;
using Aloi.Modules.Delivery.Contracts;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Organisations.Members;
using Aloi.Modules.Vault;
using Aloi.Modules.Vault.Contracts;
using Aloi.Modules.Vault.Items;
using Aloi.Platform.Database;
using Aloi.Platform.Hosting;
using Aloi.Platform.Outbox;
using Aloi.Tests.Modules.Organisations;
using Aloi.Tests.Modules.Vault;
using Aloi.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using static Aloi.Tests.Modules.Organisations.OrganisationsFixture;

namespace Aloi.Tests.Modules.Delivery;

public sealed class DeliveryTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Logged_credentials_reach_the_vault_and_their_receipts_are_kept_sealed(DatabaseKind kind)
    {
        var signed = new SignedByHand();
        await using var aloi = await CreateAsync(kind, signed);
        var organisation = await aloi.CreateOrganisationAsync();
        var members = await aloi.ImportAsync(organisation, organisation.RootEntityId, Row("a@x.fr"), Row(null, "M-17"));
        signed.Sign(11, members[0], "Soudage");
        signed.Sign(12, members[1], "Soudage");
        await aloi.LogAsync(organisation.Id, 11, 12);

        var items = await aloi.VaultRowsAsync<StoredItem>();
        items.Select(i => i.RecipientKind).ShouldBe([RecipientKind.Address, RecipientKind.Code], ignoreOrder: true);
        var receipts = await ReadAsync(aloi, organisation, 11, 12);
        receipts[11].ClaimCode.ShouldBeNull();
        receipts[11].Link.ShouldBe($"/claim/{items.Single(i => i.RecipientKind == RecipientKind.Address).PublicId}");
        receipts[12].ClaimCode!.Length.ShouldBe(14);
        receipts[12].Link.ShouldBe($"/claim/{receipts[12].ClaimCode}");
        var rows = await aloi.RowsAsync<CredentialDelivery>(organisation.Id);
        rows.ShouldAllBe(r => !Encoding.Latin1.GetString(r.SealedReceipt!).Contains("claim"));
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task An_event_that_comes_twice_delivers_and_tells_once(DatabaseKind kind)
    {
        var signed = new SignedByHand();
        await using var aloi = await CreateAsync(kind, signed);
        var organisation = await aloi.CreateOrganisationAsync();
        signed.Sign(11, await aloi.ImportOneAsync(organisation, "a@x.fr"), "Soudage");
        await aloi.LogAsync(organisation.Id, 11);
        await aloi.LogAsync(organisation.Id, 11);
        (await aloi.VaultRowsAsync<StoredItem>()).Count.ShouldBe(1);
        (await StoredEventsAsync(aloi)).ShouldBe(1);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_crash_after_the_vault_took_the_batch_doubles_nothing_and_keeps_the_printed_code(DatabaseKind kind)
    {
        var signed = new SignedByHand();
        await using var aloi = await CreateAsync(kind, signed, BreaksAfterHandingIn.Register);
        var organisation = await aloi.CreateOrganisationAsync();
        var members = await aloi.ImportAsync(organisation, organisation.RootEntityId, Row("a@x.fr"), Row(null, "M-17"));
        signed.Sign(11, members[0], "Soudage");
        signed.Sign(12, members[1], "Soudage");
        await aloi.LogAsync(organisation.Id, 11, 12);
        (await aloi.VaultRowsAsync<StoredItem>()).Count.ShouldBe(2);
        (await aloi.RowsAsync<CredentialDelivery>(organisation.Id)).ShouldBeEmpty();

        aloi.Clock.Advance(TimeSpan.FromMinutes(1));
        await aloi.DrainAsync();
        (await aloi.VaultRowsAsync<StoredItem>()).Count.ShouldBe(2);
        (await aloi.RowsAsync<CredentialDelivery>(organisation.Id)).Count.ShouldBe(2);
        (await StoredEventsAsync(aloi)).ShouldBe(1);
        using var http = await HttpAloi.StartAsync(aloi);
        var code = (await ReadAsync(aloi, organisation, 12))[12].ClaimCode;
        (await http.PostAsync($"/claim/{code}", new { })).EnsureSuccessStatusCode();
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task What_the_vault_refuses_is_written_down_with_its_reason_and_told_to_nobody(DatabaseKind kind)
    {
        var signed = new SignedByHand();
        await using var aloi = await CreateAsync(kind, signed);
        var organisation = await aloi.CreateOrganisationAsync();
        signed.Sign(11, await aloi.ImportOneAsync(organisation, "a@x.fr"), "tampered");
        await aloi.LogAsync(organisation.Id, 11);
        var row = (await aloi.RowsAsync<CredentialDelivery>(organisation.Id)).Single();
        row.Outcome.ShouldBe(DeliveryOutcome.Refused);
        row.Refusal.ShouldBe("The signature does not match.");
        (await StoredEventsAsync(aloi)).ShouldBe(0);
        (await ReadAsync(aloi, organisation, 11)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task What_could_not_be_checked_for_now_is_not_refused_but_comes_again(DatabaseKind kind)
    {
        var signed = new SignedByHand();
        var check = new CheckedByWord { IsOffline = true };
        await using var aloi = await CreateAsync(kind, signed, check.Use);
        var organisation = await aloi.CreateOrganisationAsync();
        signed.Sign(11, await aloi.ImportOneAsync(organisation, "a@x.fr"), "Soudage");
        await aloi.LogAsync(organisation.Id, 11);
        (await aloi.RowsAsync<CredentialDelivery>(organisation.Id)).ShouldBeEmpty();
        check.IsOffline = false;
        aloi.Clock.Advance(TimeSpan.FromMinutes(1));
        await aloi.DrainAsync();
        (await aloi.RowsAsync<CredentialDelivery>(organisation.Id)).Single().Outcome.ShouldBe(DeliveryOutcome.Stored);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Nothing_is_delivered_to_somebody_who_was_erased(DatabaseKind kind)
    {
        var signed = new SignedByHand();
        await using var aloi = await CreateAsync(kind, signed);
        var organisation = await aloi.CreateOrganisationAsync();
        var member = await aloi.ImportOneAsync(organisation, "a@x.fr");
        signed.Sign(11, member, "Soudage");
        var publicId = await aloi.PublicIdAsync(organisation, member);
        await aloi.AsOperatorAsync(organisation.Id, s => s.GetRequiredService<EraseMember>().HandleAsync(publicId, Cancellation));
        await aloi.LogAsync(organisation.Id, 11);
        (await aloi.RowsAsync<CredentialDelivery>(organisation.Id)).Single().Outcome.ShouldBe(DeliveryOutcome.Withheld);
        (await aloi.VaultRowsAsync<StoredItem>()).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task The_same_road_runs_with_the_vault_on_another_host(DatabaseKind kind)
    {
        await using var vault = await TestAloi.CreateAsync(
            kind,
            Role.Vault,
            s => s with { Address = new Uri("https://coffre.example") },
            CheckedByWord.Register
        );
        using var http = await HttpAloi.StartAsync(vault);
        var signed = new SignedByHand();
        await using var issuer = await TestAloi.CreateAsync(
            kind,
            Role.Issuer,
            adjust: s =>
            {
                signed.Register(s);
                TestAloi.Use(s, new VaultSettings(http.Address, TestAloi.VaultToken));
            }
        );
        var organisation = await issuer.CreateOrganisationAsync();
        signed.Sign(11, await issuer.ImportOneAsync(organisation, "a@x.fr"), "Soudage");
        await issuer.LogAsync(organisation.Id, 11);
        (await ReadAsync(issuer, organisation, 11))[11].Link.ShouldStartWith("https://coffre.example/claim/");
        (await http.GetAsync("/api/v1/vault", await vault.OpenVaultAsync(http, "a@x.fr"))).EnsureSuccessStatusCode();
        (await vault.VaultRowsAsync<StoredItem>()).Single().PersonId.ShouldNotBeNull();
    }

    private static Task<TestAloi> CreateAsync(DatabaseKind kind, SignedByHand signed, Action<IServiceCollection>? adjust = null) =>
        TestAloi.CreateAsync(
            kind,
            adjust: services =>
            {
                signed.Register(services);
                CheckedByWord.Register(services);
                adjust?.Invoke(services);
            }
        );

    private static Task<IReadOnlyDictionary<long, DeliveryInfo>> ReadAsync(
        TestAloi aloi,
        OrganisationInfo organisation,
        params long[] ids
    ) => aloi.InScopeAsync(organisation.Id, s => s.GetRequiredService<IDeliveries>().ReadAsync(ids, Cancellation));

    private static async Task<int> StoredEventsAsync(TestAloi aloi) =>
        (await aloi.RowsAsync<OutboxEvent>(0)).Count(e => e.Name == CredentialsStored.Name);

    /// <summary>The vault takes the first batch, and the answer is lost.</summary>
    private sealed class BreaksAfterHandingIn(IVaultDoor door) : IVaultDoor
    {
        private bool _broken;

        public static void Register(IServiceCollection services)
        {
            var real = services.Single(s => s.ServiceType == typeof(IVaultDoor)).ImplementationType!;
            services.AddScoped(real);
            services.RemoveAll<IVaultDoor>();
            var broken = new bool[1];
            services.AddScoped<IVaultDoor>(s => new BreaksAfterHandingIn((IVaultDoor)s.GetRequiredService(real))
            {
                _broken = Once(broken),
            });
        }

        public async Task<IReadOnlyList<VaultReceipt>> HandInAsync(VaultDelivery delivery, CancellationToken cancellation)
        {
            var receipts = await door.HandInAsync(delivery, cancellation);
            return _broken ? receipts : throw new IOException("The answer was lost.");
        }

        private static bool Once(bool[] broken)
        {
            var before = broken[0];
            broken[0] = true;
            return before;
        }
    }
}
