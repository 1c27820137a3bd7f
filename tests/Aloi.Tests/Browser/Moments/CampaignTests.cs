using Microsoft.Playwright;

namespace Aloi.Tests.Browser.Moments;

/// <summary>Results come from a spreadsheet, mistakes are mended where they stand, and what was done can be undone.</summary>
[Collection(nameof(Walk))]
public sealed class CampaignTests
{
    private const string Rows = """
        courriel	nom	prénom	exigence	date	résultat	auteur
        oceane.rey@valmont.example	Rey	Océane	terrain	12/11/2026	acquis	jean.roux@valmont.example
        fatou.diallo@valmont.example	Diallo	Fatou	terrain	12/11/2026	aquis	jean.roux@valmont.example
        """;

    [Fact]
    public async Task A_campaign_owner_pastes_rows_mends_one_sees_people_move_and_takes_it_back()
    {
        await using var aloi = await LiveAloi.StartAsync();
        var walk = new Walk("campaign", await Chromium.OpenAsync(aloi));
        await walk.Page.GotoAsync(aloi.LinkOf("· Designer"));
        await walk.FollowAsync("Preuves");
        await walk.FollowAsync("Conduire un chariot élévateur en sécurité");
        await walk.FollowAsync("Apporter des résultats");
        await walk.FillAsync("Collez depuis votre tableur", Rows);
        await walk.PressAsync("Lire et vérifier");

        var row = walk.Page.GetByRole(AriaRole.Group, new PageGetByRoleOptions { Name = "Ligne 3", Exact = true });
        await Assertions.Expect(row.GetByText("Écrivez « acquis » ou « non acquis ».")).ToBeVisibleAsync();
        await walk.FillAsync("Résultat", "acquis");
        await walk.PressAsync("Vérifier à nouveau");
        await walk.PressAsync("Enregistrer les 2 lignes");
        await walk.ShouldReadAsync("Voir les candidatures");
        var import = walk.Page.Url;
        await walk.FollowAsync("Voir les candidatures");
        (await ReasonAsync(walk, "Fatou Diallo")).ShouldContain("conduite devant un expert validé par");

        await walk.Page.GotoAsync(import);
        await walk.PressAsync("Retirer cet apport");
        await walk.ShouldReadAsync("2 résultats ont été retirés");
        await walk.TakeAsync(walk.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Candidatures", Exact = true }));
        (await ReasonAsync(walk, "Fatou Diallo")).ShouldNotContain("conduite devant un expert validé par");
        walk.EndWithin(14);
    }

    [Fact]
    public async Task An_administrator_suspends_one_proof_and_undoes_it()
    {
        await using var aloi = await LiveAloi.StartAsync();
        var walk = new Walk("suspend-and-undo", await Chromium.OpenAsync(aloi));
        await walk.Page.GotoAsync(aloi.LinkOf("· Administrator"));
        await walk.FollowAsync("Preuves délivrées");
        await walk.FollowAsync("En vigueur");
        var box = walk.Page.GetByRole(AriaRole.Checkbox, new PageGetByRoleOptions { Name = "Choisir Nora El Amrani" }).First;
        await walk.TakeAsync(box);
        await walk.PressAsync("Suspendre");
        await walk.ShouldReadAsync("Une preuve suspendue.");
        await walk.PressAsync("Annuler");
        await walk.ShouldReadAsync("Une preuve rétablie.");
        walk.EndWithin(5);
    }

    [Fact]
    public async Task Without_a_script_the_board_is_filtered_all_the_same()
    {
        await using var aloi = await LiveAloi.StartAsync();
        var walk = new Walk("board-without-script", await Chromium.OpenAsync(aloi, new Window(Scripts: false)));
        await walk.Page.GotoAsync(aloi.LinkOf("· Designer"));
        await walk.FollowAsync("Candidatures");
        await walk.FillAsync("Adresse ou matricule", "fatou.diallo@valmont.example");
        await walk.PressAsync("Filtrer");
        var people = await walk.Page.Locator("tbody td[data-label='Personne'] bdi").AllInnerTextsAsync();
        people.Distinct().ShouldBe(["Fatou Diallo"]);
        walk.EndWithin(3);
    }

    private static Task<string> ReasonAsync(Walk walk, string person) =>
        walk.Page.GetByRole(AriaRole.Row, new PageGetByRoleOptions { Name = person }).InnerTextAsync();
}
