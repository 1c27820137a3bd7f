using System.Net;
using System.Text;
using System.Text.Json;
using Aloi.Modules.Vault.Items;
using Aloi.Modules.Vault.People;
using Aloi.Modules.Vault.Proofs;
using Aloi.Platform.Database;
using Aloi.Standards.Baking;
using Aloi.Tests.Support;
using static Aloi.Tests.Modules.Vault.VaultFixture;

namespace Aloi.Tests.Modules.Vault;

public sealed class ProofPagesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_proof_is_taken_away_byte_for_byte_as_a_file_and_inside_its_badge(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind, adjust: CheckedByWord.Register);
        using var http = await HttpAloi.StartAsync(aloi);
        var (item, cookie, credential) = await HoldAsync(aloi, http, "Soudage à l’arc");
        var json = await http.LookAsync($"/vault/proofs/{item}/credential.json", cookie);
        json.Content.Headers.ContentDisposition!.FileName.ShouldBe("soudage-a-l-arc.json");
        (await json.Content.ReadAsByteArrayAsync(Cancellation)).ShouldBe(credential);
        var baked = await http.LookAsync($"/vault/proofs/{item}/badge.png", cookie);
        PngBaking.Unbake(await baked.Content.ReadAsByteArrayAsync(Cancellation)).Text.ShouldBe(Encoding.UTF8.GetString(credential));
        (await http.ReadAsync("/vault/accesses", cookie)).ShouldContain("La preuve a été téléchargée");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Nobody_else_finds_the_pages_of_a_proof(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind, adjust: CheckedByWord.Register);
        using var http = await HttpAloi.StartAsync(aloi);
        var (item, _, _) = await HoldAsync(aloi, http, "Soudage");
        var other = await aloi.OpenVaultAsync(http, "passant@exemple.fr");
        foreach (var page in new[] { "", "/picture", "/credential.json", "/badge.png" })
        {
            (await http.LookAsync($"/vault/proofs/{item}{page}", other)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        (await http.SubmitAsync($"/vault/proofs/{item}/visibility", other, ("choice", "private"))).StatusCode.ShouldBe(
            HttpStatusCode.NotFound
        );
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Two_versions_of_one_proof_are_one_proof_in_its_newest_words(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind, adjust: CheckedByWord.Register);
        using var http = await HttpAloi.StartAsync(aloi);
        await aloi.HandInAsync(ToAddress("1", "amina@exemple.fr", Versioned("Amina Diallo")));
        var cookie = await aloi.OpenVaultAsync(http, "amina@exemple.fr");
        var first = (await aloi.VaultRowsAsync<StoredItem>()).Single().PublicId;
        await aloi.HandInAsync(ToAddress("2", "amina@exemple.fr", Versioned("Aminata Diallo")));
        (await http.ReadAsync("/vault", cookie)).Split("proof-card").Length.ShouldBe(2);
        var page = await http.ReadAsync($"/vault/proofs/{first}?face=certificate", cookie);
        page.ShouldContain("Aminata Diallo");
        page.ShouldContain("1er mars 2026");
    }

    [Theory, MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task A_session_elsewhere_is_seen_and_ended(DatabaseKind kind)
    {
        await using var aloi = await TestAloi.CreateAsync(kind, adjust: CheckedByWord.Register);
        using var http = await HttpAloi.StartAsync(aloi);
        var lost = await aloi.OpenVaultAsync(http, "amina@exemple.fr");
        var here = await aloi.OpenVaultAsync(http, "amina@exemple.fr");
        (await http.ReadAsync("/vault/settings", here)).ShouldContain("amina@exemple.fr");
        var session = (await aloi.VaultRowsAsync<PersonSession>()).MinBy(s => s.Id)!.PublicId;
        var stranger = await aloi.OpenVaultAsync(http, "passant@exemple.fr");
        (await http.SubmitAsync($"/vault/settings/browsers/{session}/end", stranger)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await http.SubmitAsync($"/vault/settings/browsers/{session}/end", here)).WhereTo().ShouldBe("/vault/settings");
        (await http.GetAsync("/api/v1/vault", lost)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await http.SubmitAsync("/vault/sign-out", here)).WhereTo().ShouldBe("/vault/sign-in");
        (await http.GetAsync("/api/v1/vault", here)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public void The_month_on_LinkedIn_is_the_month_on_the_wall_where_it_was_awarded()
    {
        var words = ProofWords.Read(Versioned("Amina Diallo"));
        var link = ShareLinks.LinkedInProfile(words, "https://preuves.example/c/abc");
        link.ShouldContain("&issueYear=2026&issueMonth=3");
        link.ShouldContain("&certUrl=https%3A%2F%2Fpreuves.example%2Fc%2Fabc&certId=abc");
        link.ShouldNotContain("expiration");
        var ending = ProofWords.Read(
            Encoding.UTF8.GetBytes("""{"validFrom":"2026-12-31T23:30:00Z","validUntil":"2028-01-31T00:00:00+01:00"}""")
        );
        ShareLinks.LinkedInProfile(ending, null).ShouldContain("&issueYear=2026&issueMonth=12&expirationYear=2028&expirationMonth=1");
    }

    private static async Task<(string Item, string Cookie, byte[] Credential)> HoldAsync(TestAloi aloi, HttpAloi http, string name)
    {
        var credential = Credential(name);
        await aloi.HandInAsync(ToAddress("1", "amina@exemple.fr", credential));
        var cookie = await aloi.OpenVaultAsync(http, "amina@exemple.fr");
        return ((await aloi.VaultRowsAsync<StoredItem>()).Single().PublicId.ToString(), cookie, credential);
    }

    private static byte[] Versioned(string person) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new
            {
                id = "https://preuves.example/c/abc",
                awardedDate = "2026-03-01T00:00:00+01:00",
                issuer = new { name = "Groupe Valmont" },
                credentialSubject = new
                {
                    identifier = new[]
                    {
                        new
                        {
                            identityType = "name",
                            hashed = false,
                            identityHash = person,
                        },
                    },
                    achievement = new
                    {
                        name = "Soudage",
                        inLanguage = "fr",
                        achievementType = "Competency",
                    },
                },
            }
        );
}
