using System.Net;
using System.Text.Json;
using Aloi.Modules.Credentials;
using Aloi.Modules.Credentials.Contracts;
using Aloi.Modules.Credentials.Keys;
using Aloi.Modules.Credentials.Status;
using Aloi.Modules.TransparencyLog;
using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Aloi.Platform.Secrets;
using Aloi.Standards.StatusList;
using Aloi.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aloi.Tests.Modules.Credentials;

public sealed class StatusTests
{
    private const string Host = "https://preuves.exemple.fr:8443";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Places_are_spread_over_the_whole_list_and_none_is_given_twice()
    {
        var spread = new SpreadIndexes(new MasterKey(new byte[32]));
        var all = spread.Spread(PublicId.FromBytes(new byte[16]), Enumerable.Range(0, StatusList.Size));
        all.Distinct().Count().ShouldBe(StatusList.Size);
        (all.Min(), all.Max()).ShouldBe((0, StatusList.Size - 1));
        all.Take(100).Zip(all.Skip(1)).Count(p => Math.Abs(p.First - p.Second) < 100).ShouldBeLessThan(5);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_change_flips_the_bit_of_that_credential_and_no_other(DatabaseKind kind)
    {
        await using var road = await Road.CreateAsync(kind, Host);
        using var http = await HttpAloi.StartAsync(road.Aloi);
        var credentials = await IssueAsync(road, 3);
        (await BitsAsync(http, credentials)).ShouldBe([false, false, false]);
        await ChangeAsync(road, CredentialStatus.Suspended, credentials[1]);
        (await BitsAsync(http, credentials)).ShouldBe([false, true, false]);
        await ChangeAsync(road, CredentialStatus.Active, credentials[1]);
        (await BitsAsync(http, credentials)).ShouldBe([false, false, false]);
        await ChangeAsync(road, CredentialStatus.Revoked, credentials[0], credentials[2]);
        (await BitsAsync(http, credentials)).ShouldBe([true, false, true]);
        var again = await TryChangeAsync(road, CredentialStatus.Active, credentials[1], credentials[0]);
        again.Problems.Select(p => p.Code).ShouldContain("credentials.already-revoked");
        (await BitsAsync(http, credentials)).ShouldBe([true, false, true]);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_credential_is_at_its_address_only_once_it_is_in_the_log(DatabaseKind kind)
    {
        await using var road = await Road.CreateAsync(kind, Host);
        using var http = await HttpAloi.StartAsync(road.Aloi);
        var credential = (await IssueAsync(road, 1)).Single();
        credential.Uri.ShouldBe($"{Host}/c/{credential.AwardPublicId}");
        var path = new Uri(credential.Uri).AbsolutePath;
        var answer = await http.GetAsync(path + ".json");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsByteArrayAsync(Cancellation)).ShouldBe(credential.Document.ToArray());
        answer.Headers.GetValues("X-Robots-Tag").ShouldBe(["noindex"]);
        var proof = await http.GetAsync($"/log/proof/{Convert.ToHexStringLower(credential.Digest.Span)}");
        proof.StatusCode.ShouldBe(HttpStatusCode.OK);
        await road.InOrganisationAsync(s => s.GetRequiredService<IssuerContext>().Set<LogLeaf>().ExecuteDeleteAsync(Cancellation));
        (await http.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_private_credential_is_not_there_and_an_erased_one_is_gone()
    {
        await using var road = await Road.CreateAsync(DatabaseKind.Sqlite, Host);
        using var http = await HttpAloi.StartAsync(road.Aloi);
        var path = $"/c/{(await IssueAsync(road, 1)).Single().AwardPublicId}";
        await SetPrivateAsync(road, true);
        (await http.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await SetPrivateAsync(road, false);
        (await http.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await road.InOrganisationAsync(s =>
            s.GetRequiredService<IssuerContext>()
                .Set<SubjectKey>()
                .ExecuteUpdateAsync(k => k.SetProperty(x => x.SealedKey, (byte[]?)null), Cancellation)
        );
        (await http.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_rotated_key_signs_the_next_credential_and_the_old_one_stays_in_the_document(DatabaseKind kind)
    {
        await using var road = await Road.CreateAsync(kind, Host);
        using var http = await HttpAloi.StartAsync(road.Aloi);
        var old = Method((await IssueAsync(road, 1)).Single());
        var rotated = await road.AsOperatorAsync(s =>
            s.GetRequiredService<RotateKey>().HandleAsync(road.Organisation.RootEntityId, Cancellation)
        );
        rotated.Value!.Number.ShouldBe(2);
        var next = (await IssueAsync(road, 2)).Select(Method).Distinct().Single(m => m != old);
        next.ShouldEndWith(rotated.Value.PublicKey);
        var did = old.Split('#')[0];
        did.ShouldStartWith("did:web:preuves.exemple.fr%3A8443:o:");
        var served = await http.GetAsync($"/o/{did.Split(':')[^1]}/did.json");
        var document = JsonElement.Parse(await served.Content.ReadAsByteArrayAsync(Cancellation));
        document.GetProperty("id").GetString().ShouldBe(did);
        document.GetProperty("assertionMethod").EnumerateArray().Select(m => m.GetString()).ShouldBe([next, old]);
        (await road.RowsAsync<SigningKey>()).Single(k => k.RetiredAt != null).SealedSeed.ShouldBeNull();
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Whoever_holds_an_earlier_version_keeps_it_and_gets_no_second_award(DatabaseKind kind)
    {
        await using var road = await Road.CreateAsync(kind);
        var amina = await road.MemberAsync("amina@exemple.fr");
        await road.RecordAsync(await road.PublishAsync(), Road.Score(amina, 90));
        var before = (await road.IssueAsync()).Single();
        var two = await road.PublishAsync(Road.Yaml(version: 2, name: "Conduite en toute sécurité"));
        await road.RecordAsync(two, Road.Score(amina, 95, at: TestAloi.Start.AddMinutes(-5)));
        (await road.IssueAsync()).ShouldHaveSingleItem().Digest.ToArray().ShouldBe(before.Digest.ToArray());
    }

    private static async Task<IReadOnlyList<CredentialInfo>> IssueAsync(Road road, int people)
    {
        var version = await road.PublishAsync();
        await road.RecordAsync(version, [.. (await road.MembersAsync(people)).Select(m => Road.Score(m, 90))]);
        return await road.IssueAsync();
    }

    private static Task<int> SetPrivateAsync(Road road, bool isPrivate) =>
        road.InOrganisationAsync(s =>
            s.GetRequiredService<IssuerContext>()
                .Set<Award>()
                .ExecuteUpdateAsync(a => a.SetProperty(x => x.IsPrivate, isPrivate), Cancellation)
        );

    private static Task<Outcome<StatusChanged>> TryChangeAsync(Road road, CredentialStatus to, params CredentialInfo[] credentials) =>
        road.AsOperatorAsync(s =>
            s.GetRequiredService<ChangeStatus>()
                .HandleAsync(new StatusChange([.. credentials.Select(c => c.AwardPublicId)], to), Cancellation)
        );

    private static async Task ChangeAsync(Road road, CredentialStatus to, params CredentialInfo[] credentials) =>
        (await TryChangeAsync(road, to, credentials)).Problems.Select(p => p.Code).ShouldBeEmpty();

    /// <summary>The bit of each credential as the world reads it: by the entry in its signed bytes, from the list that is served.</summary>
    private static async Task<List<bool?>> BitsAsync(HttpAloi http, IReadOnlyList<CredentialInfo> credentials)
    {
        var bits = new List<bool?>();
        foreach (var credential in credentials)
        {
            StatusListEntry.TryRead(Road.Json(credential).GetProperty("credentialStatus"), out var entry).ShouldBeNull();
            var served = await http.GetAsync(entry!.ListCredential.AbsolutePath);
            var list = await served.Content.ReadAsByteArrayAsync(Cancellation);
            bits.Add(StatusListCredential.Read(JsonElement.Parse(list), entry).IsSet);
        }

        return bits;
    }

    private static string Method(CredentialInfo credential) =>
        Road.Json(credential).GetProperty("proof").GetProperty("verificationMethod").GetString()!;
}
