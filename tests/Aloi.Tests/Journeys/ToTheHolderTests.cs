using Aloi.Modules.Delivery;
using Aloi.Modules.Notifications;
using Aloi.Modules.SkillsMap;
using Aloi.Modules.Vault.Items;
using Aloi.Platform.Database;
using Aloi.Tests.Modules.Vault;
using Aloi.Tests.Support;

namespace Aloi.Tests.Journeys;

/// <summary>The end of the road with nothing faked: the vault itself verifies what the issuer signed, the holder is told and opens it.</summary>
public sealed class ToTheHolderTests
{
    public static TheoryData<DatabaseKind, string?> Shapes =>
        new()
        {
            { DatabaseKind.Sqlite, null },
            { DatabaseKind.Sqlite, "https://preuves.exemple.fr" },
            { DatabaseKind.PostgreSql, null },
            { DatabaseKind.PostgreSql, "https://preuves.exemple.fr" },
        };

    [Theory, MemberData(nameof(Shapes))]
    public async Task A_proof_reaches_its_holder_byte_for_byte_under_a_key_or_under_a_web_address(DatabaseKind kind, string? address)
    {
        await using var road = await Road.CreateAsync(kind, address);
        var version = await road.PublishAsync();
        await road.RecordAsync(version, Road.Score(await road.MemberAsync("amina@exemple.fr"), 90));
        var signed = (await road.IssueAsync()).ShouldHaveSingleItem();

        (await road.RowsAsync<CredentialDelivery>()).ShouldHaveSingleItem().Outcome.ShouldBe(DeliveryOutcome.Stored);
        (await road.RowsAsync<HolderMail>()).ShouldHaveSingleItem().CredentialId.ShouldBe(signed.CredentialId);
        (await road.RowsAsync<SkillRow>()).ShouldNotBeEmpty();

        using var http = await HttpAloi.StartAsync(road.Aloi);
        var cookie = await road.Aloi.OpenVaultAsync(http, "amina@exemple.fr");
        var item = (await road.Aloi.VaultRowsAsync<StoredItem>()).ShouldHaveSingleItem().PublicId;
        var download = await http.GetAsync($"/api/v1/vault/{item}", cookie);
        (await download.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(signed.Document.ToArray());
    }
}
