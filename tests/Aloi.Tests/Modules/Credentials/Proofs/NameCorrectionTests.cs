using System.Net;
using System.Text.Json;
using Aloi.Modules.Credentials;
using Aloi.Modules.Credentials.Contracts;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.TransparencyLog;
using Aloi.Modules.Vault.Items;
using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Standards.Verification;
using Aloi.Tests.Modules.Organisations;
using Aloi.Tests.Modules.Vault;
using Aloi.Tests.Support;

namespace Aloi.Tests.Modules.Credentials.Proofs;

/// <summary>A wrong name, from the form to the public page and into the vault.</summary>
public sealed class NameCorrectionTests
{
    private static readonly (string, string)[] Right = [("givenName", "Amina"), ("familyName", "Bénali")];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task The_corrected_proof_verifies_at_the_same_address_and_the_old_copy_is_known_as_replaced(DatabaseKind kind)
    {
        await using var aloi = await ProofsFixture.CreateAsync(kind, ProofsFixture.Person("amina@exemple.fr", "Amina", "Benalli"));
        var amina = await aloi.AwardAsync("amina@exemple.fr");
        await CorrectAsync(aloi, amina, 1);
        var versions = await aloi.VersionsAsync(amina);
        versions.Count.ShouldBe(2);
        var (old, corrected) = (versions[0], versions[1]);
        Name(corrected).ShouldBe("Amina Bénali");
        Road.Json(corrected).GetProperty("id").GetString().ShouldBe(Road.Json(old).GetProperty("id").GetString());
        Road.Json(corrected).GetProperty("validFrom").GetString().ShouldBe(Road.Json(old).GetProperty("validFrom").GetString());
        (await aloi.VerifyAsync(corrected.Document)).Result.ShouldBe(VerificationResult.Valid);
        var report = await aloi.VerifyAsync(old.Document);
        report.Result.ShouldBe(VerificationResult.Invalid);
        report.Checks.Where(c => c.State == CheckState.Failed).Select(c => c.Family).Distinct().ShouldBe(["status"]);
        var served = await aloi.Http.GetAsync($"/c/{amina}.json");
        (await served.Content.ReadAsByteArrayAsync(Cancellation)).ShouldBe(corrected.Document.ToArray());
        (await aloi.Road.RowsAsync<LogLeaf>()).Count.ShouldBe(2);
        var page = await aloi.PageAsync($"/proofs/{amina}");
        page.ShouldContain("Nom corrigé, nouvelle version signée");
        page.ShouldContain("Remplacée");
        ProofsFixture.Listed(await aloi.PageAsync("/proofs")).ShouldBe([$"{amina}"]);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task The_vault_shows_one_proof_and_it_bears_the_right_name(DatabaseKind kind)
    {
        await using var aloi = await ProofsFixture.CreateAsync(kind, ProofsFixture.Person("amina@exemple.fr", "Amina", "Benalli"));
        var cookie = await aloi.Road.Aloi.OpenVaultAsync(aloi.Http, "amina@exemple.fr");
        var amina = await aloi.AwardAsync("amina@exemple.fr");
        await CorrectAsync(aloi, amina, 1);
        (await aloi.Road.Aloi.VaultRowsAsync<StoredItem>()).Count.ShouldBe(2);
        await ShowsOneAsync(aloi, cookie, amina);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_code_on_paper_still_opens_a_proof_that_was_corrected_before_or_after_it_was_used(DatabaseKind kind)
    {
        await using var aloi = await ProofsFixture.CreateAsync(kind, new MemberRow(null, "S-1", "Amina", "Benalli"));
        var amina = await aloi.AwardAsync("S-1");
        var code = await PrintedAsync(aloi, amina);
        await CorrectAsync(aloi, amina, 1);
        (await PrintedAsync(aloi, amina)).ShouldBe(code);
        var claimed = await aloi.Http.PostAsync($"/claim/{code}", new { });
        claimed.StatusCode.ShouldBe(HttpStatusCode.OK);
        var cookie = HttpAloi.CookieOf(claimed);
        await ShowsOneAsync(aloi, cookie, amina);

        await aloi.PostAsync(
            $"/proofs/{amina}/name",
            HttpStatusCode.SeeOther,
            ("version", "2"),
            ("givenName", "Aminata"),
            ("familyName", "Bénali")
        );
        await aloi.Road.Aloi.DrainAsync();
        await ShowsOneAsync(aloi, cookie, amina);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_correction_sent_twice_is_one_and_a_stale_one_is_refused(DatabaseKind kind)
    {
        await using var aloi = await ProofsFixture.CreateAsync(kind, ProofsFixture.Person("amina@exemple.fr", "Amina", "Benalli"));
        var amina = await aloi.AwardAsync("amina@exemple.fr");
        await CorrectAsync(aloi, amina, 1);
        await CorrectAsync(aloi, amina, 1);
        (await aloi.VersionsAsync(amina)).Count.ShouldBe(2);
        var path = $"/proofs/{amina}/name";
        var stale = await aloi.PostAsync(path, HttpStatusCode.Conflict, ("version", "1"), ("givenName", "Mina"), ("familyName", "Autre"));
        stale.ShouldContain("entre-temps");
        stale.ShouldContain("value=\"Mina\"");
        await aloi.PostAsync(path, HttpStatusCode.UnprocessableEntity, ("version", "2"), ("givenName", " "), ("familyName", ""));
        await aloi.PostAsync(path, HttpStatusCode.UnprocessableEntity, [.. Right, ("version", "2")]);
        var endless = new string('x', 201);
        await aloi.PostAsync(path, HttpStatusCode.UnprocessableEntity, ("version", "2"), ("givenName", endless), ("familyName", "B"));
        (await aloi.VersionsAsync(amina)).Count.ShouldBe(2);
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_suspended_proof_stays_suspended_when_corrected_and_a_revoked_one_is_not_corrected(DatabaseKind kind)
    {
        await using var aloi = await ProofsFixture.CreateAsync(kind, ProofsFixture.Person("amina@exemple.fr", "Amina", "Benalli"));
        var amina = await aloi.AwardAsync("amina@exemple.fr");
        await aloi.PostAsync($"/proofs/{amina}/state", HttpStatusCode.SeeOther, ("change", "suspend"));
        await CorrectAsync(aloi, amina, 1);
        (await aloi.StatusAsync(amina)).ShouldBe(CredentialStatus.Suspended);
        var corrected = (await aloi.VersionsAsync(amina))[1];
        (await aloi.VerifyAsync(corrected.Document)).Result.ShouldBe(VerificationResult.Invalid);
        await aloi.PostAsync($"/proofs/{amina}/state", HttpStatusCode.SeeOther, ("change", "reinstate"));
        (await aloi.VerifyAsync(corrected.Document)).Result.ShouldBe(VerificationResult.Valid);
        await aloi.PostAsync($"/proofs/{amina}/state", HttpStatusCode.SeeOther, ("change", "revoke"), ("reason", "Other"));
        var path = $"/proofs/{amina}/name";
        var refused = await aloi.PostAsync(path, HttpStatusCode.Conflict, ("version", "2"), ("givenName", "A"), ("familyName", "B"));
        refused.ShouldContain("définitive");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_proof_that_bears_no_name_is_not_signed_again_and_other_proofs_of_the_person_are(DatabaseKind kind)
    {
        await using var aloi = await ProofsFixture.CreateAsync(kind);
        var member = await aloi.Road.MemberAsync("amina@exemple.fr", "Amina", "Benalli");
        await aloi.Road.RecordAsync(await aloi.Road.PublishAsync(Road.Yaml(kind: "participation")), Road.Score(member, 90));
        await aloi.Road.IssueAsync();
        var nameless = await aloi.AwardAsync("amina@exemple.fr");
        await aloi.Road.RecordAsync(await aloi.Road.PublishAsync(Road.Yaml().Replace("id: conduite", "id: autre")), Road.Score(member, 90));
        await aloi.Road.IssueAsync();
        await CorrectAsync(aloi, nameless, 1, ("others", "yes"));
        (await aloi.VersionsAsync(nameless)).Count.ShouldBe(1);
        var named = (await aloi.Road.CredentialsAsync()).Where(c => c.AwardPublicId != nameless).OrderBy(c => c.CredentialId).ToList();
        named.Count.ShouldBe(2);
        Name(named[1]).ShouldBe("Amina Bénali");
        (await aloi.PageAsync($"/proofs/{nameless}")).ShouldContain("Amina Bénali");
    }

    private static async Task CorrectAsync(ProofsFixture aloi, PublicId award, int version, params (string, string)[] more)
    {
        await aloi.PostAsync($"/proofs/{award}/name", HttpStatusCode.SeeOther, [.. Right, ("version", $"{version}"), .. more]);
        await aloi.Road.Aloi.DrainAsync();
    }

    private static async Task<string> PrintedAsync(ProofsFixture aloi, PublicId award)
    {
        var cards = await aloi.PostAsync("/proofs/codes", HttpStatusCode.OK, ("award", $"{award}"));
        return System.Text.RegularExpressions.Regex.Match(cards, "[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}").Value;
    }

    private static async Task ShowsOneAsync(ProofsFixture aloi, string cookie, PublicId award)
    {
        var listed = await aloi.Http.GetAsync("/api/v1/vault", cookie);
        var items = JsonElement.Parse(await listed.Content.ReadAsStringAsync(Cancellation)).EnumerateArray().ToList();
        var item = items.ShouldHaveSingleItem().GetProperty("id").GetString();
        var download = await aloi.Http.GetAsync($"/api/v1/vault/{item}", cookie);
        (await download.Content.ReadAsByteArrayAsync(Cancellation)).ShouldBe((await aloi.VersionsAsync(award))[^1].Document.ToArray());
    }

    private static string? Name(CredentialInfo credential) =>
        Road.Json(credential)
            .GetProperty("credentialSubject")
            .GetProperty("identifier")
            .EnumerateArray()
            .Where(i => i.GetProperty("identityType").GetString() == "name")
            .Select(i => i.GetProperty("identityHash").GetString())
            .FirstOrDefault();
}
