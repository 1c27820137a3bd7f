using Aloi.Modules.Assessment;
using Aloi.Modules.Credentials;
using Aloi.Modules.TransparencyLog;
using Aloi.Modules.TransparencyLog.Contracts;
using Aloi.Platform.Database;
using Aloi.Platform.Outbox;
using Aloi.Standards.Crypto;
using Aloi.Standards.DataIntegrity;
using Aloi.Standards.Did;
using Aloi.Standards.JsonLd;
using Aloi.Standards.Multiformats;
using Aloi.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aloi.Tests.Journeys;

/// <summary>From facts to credentials in the log, with everything that may happen twice happening twice.</summary>
public sealed class RoadTests
{
    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Facts_come_in_and_exactly_one_signed_credential_comes_out(DatabaseKind kind)
    {
        await using var road = await Road.CreateAsync(kind);
        var version = await road.PublishAsync();
        var (amina, boris) = (await road.MemberAsync("amina@exemple.fr"), await road.MemberAsync("boris@exemple.fr"));
        var recorded = await road.RecordAsync(version, Road.Score(amina, 86.5m), Road.Score(boris, 40));
        recorded.ShouldBe(new FactsRecorded(Recorded: 2, Repeated: 0, Satisfied: 1));

        var credential = (await road.IssueAsync()).ShouldHaveSingleItem();
        credential.MemberId.ShouldBe(amina);
        Verify(Road.Json(credential)).ShouldBeOfType<ProofVerdict.Valid>();
        (await road.RowsAsync<Award>()).Count.ShouldBe(1);
        (await road.RowsAsync<LogLeaf>()).ShouldHaveSingleItem().Digest.ShouldBe(credential.Digest.ToArray());
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Every_event_told_again_changes_nothing(DatabaseKind kind)
    {
        await using var road = await Road.CreateAsync(kind, "https://preuves.exemple.fr");
        var version = await road.PublishAsync();
        var amina = await road.MemberAsync("amina@exemple.fr");
        await road.RecordAsync(version, Road.Score(amina, 90));
        var before = (await road.IssueAsync()).ShouldHaveSingleItem();

        await TellEverythingAgainAsync(road);
        var after = (await road.IssueAsync()).ShouldHaveSingleItem();
        after.Document.ToArray().ShouldBe(before.Document.ToArray());
        (await road.RowsAsync<LogLeaf>()).Count.ShouldBe(1);
        (await ParkedAsync(road)).ShouldBe(0);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Two_thousand_people_in_one_batch_get_two_thousand_credentials(DatabaseKind kind)
    {
        await using var road = await Road.CreateAsync(kind);
        var version = await road.PublishAsync();
        var members = await road.MembersAsync(2_000);
        var recorded = await road.RecordAsync(version, [.. members.Select(m => Road.Score(m, 90))]);
        recorded.ShouldBe(new FactsRecorded(2_000, 0, 2_000));
        var credentials = await road.IssueAsync();
        credentials.Select(c => c.MemberId).Order().ShouldBe(members.Order());
        credentials.Select(c => c.Uri).ShouldBeUnique();
        (await road.RowsAsync<LogLeaf>()).Count.ShouldBe(2_000);
        var fsck = await road.InOrganisationAsync(s => s.GetRequiredService<LogFsck>().RunAsync(TestContext.Current.CancellationToken));
        fsck.ShouldSatisfyAllConditions(f => f.IsSound.ShouldBeTrue(), f => f.Size.ShouldBe(2_000));
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_handler_that_always_breaks_is_parked_and_the_road_goes_on(DatabaseKind kind)
    {
        await using var road = await Road.CreateAsync(kind, adjust: s => s.Handle<CredentialsLogged, BreaksAlways>("test.breaks-always"));
        var version = await road.PublishAsync();
        await road.RecordAsync(version, Road.Score(await road.MemberAsync("amina@exemple.fr"), 90));
        for (var i = 0; i < 6; i++)
        {
            await road.Aloi.DrainAsync();
            road.Aloi.Clock.Advance(TimeSpan.FromHours(1));
        }

        (await ParkedAsync(road)).ShouldBe(1);
        await road.RecordAsync(version, Road.Score(await road.MemberAsync("boris@exemple.fr"), 90));
        (await road.IssueAsync()).Count.ShouldBe(2);
        (await road.RowsAsync<LogLeaf>()).Count.ShouldBe(2);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Two_nodes_that_work_off_the_same_outbox_issue_each_credential_once(DatabaseKind kind)
    {
        await using var road = await Road.CreateAsync(kind, "https://preuves.exemple.fr");
        var version = await road.PublishAsync();
        var members = await road.MembersAsync(60);
        foreach (var some in members.Chunk(6))
        {
            await road.RecordAsync(version, [.. some.Select(m => Road.Score(m, 90))]);
        }

        // A node that loses a race tries again when its delivery is due again.
        for (var i = 0; i < 4; i++)
        {
            await Task.WhenAll(Task.Run(road.Aloi.DrainAsync), Task.Run(road.Aloi.DrainAsync), Task.Run(road.Aloi.DrainAsync));
            road.Aloi.Clock.Advance(TimeSpan.FromMinutes(10));
        }

        var credentials = await road.IssueAsync();
        credentials.Count.ShouldBe(60);
        (await road.RowsAsync<Credential>()).Select(c => (c.StatusListId, c.StatusIndex)).ShouldBeUnique();
        (await road.RowsAsync<LogLeaf>()).Count.ShouldBe(60);
    }

    private static ProofVerdict Verify(System.Text.Json.JsonElement credential)
    {
        var issuer = credential.GetProperty("issuer").GetProperty("id").GetString()!;
        issuer.ShouldStartWith("did:key:");
        var key = Multikey.ReadPublic(issuer.AsSpan("did:key:".Length), out _).ShouldBeOfType<Ed25519PublicKey>();
        DidKey.Format(key).ShouldBe(issuer);
        return EddsaRdfc2022.Verify(credential, DataIntegrityProof.Of(credential).Single(), key, ContextLibrary.Published);
    }

    /// <summary>Marks every delivery as not yet done, as after a restore of an old backup of the outbox.</summary>
    private static Task<int> TellEverythingAgainAsync(Road road) =>
        road.InOrganisationAsync(s =>
            s.GetRequiredService<IssuerContext>()
                .Set<OutboxDelivery>()
                .ExecuteUpdateAsync(set => set.SetProperty(d => d.State, DeliveryState.Pending))
        );

    private static async Task<int> ParkedAsync(Road road) =>
        (await road.RowsAsync<OutboxDelivery>()).Count(d => d.State == DeliveryState.Parked || d.Attempts > 0);

    private sealed class BreaksAlways : IHandle<CredentialsLogged>
    {
        public Task HandleAsync(CredentialsLogged @event, CancellationToken cancellation) => throw new InvalidOperationException("always");
    }
}
