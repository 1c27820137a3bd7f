namespace Aloi.Tests.Browser.Moments;

/// <summary>A designer publishes a first mixed protocol in ten minutes.</summary>
[Collection(nameof(Walk))]
public sealed class DesignerTests
{
    [Fact]
    public async Task A_designer_publishes_a_proof_from_a_template_and_reads_what_version_2_accepts_of_version_1()
    {
        await using var aloi = await LiveAloi.StartAsync();
        var walk = new Walk("designer", await Chromium.OpenAsync(aloi));
        await walk.Page.GotoAsync(aloi.LinkOf("· Designer"));
        await DescribeAsync(walk);
        await MakeRuleAsync(walk);
        await walk.PressAsync("Continuer");
        await walk.FollowAsync("Continuer");
        await walk.ChooseAsync("Rosace gravée");
        await walk.PressAsync("Continuer");
        await walk.ShouldReadAsync("Les trois visages de la preuve");
        await walk.PressAsync("Publier la version 1");
        await walk.ShouldReadAsync("« Purger un circuit hydraulique », version 1, est publiée.");

        await walk.PressAsync("Nouvelle version");
        await walk.FollowAsync("Comment l’obtenir");
        await walk.ShouldReadAsync("La version 2 reprend tout de la version 1");
        await walk.FillAsync("Note minimale, sur 100", "85");
        await walk.ShouldReadAsync("La version 2 reprend de la version 1 les résultats de");
        await walk.ShouldReadAsync("Les preuves délivrées par la version 1 restent telles quelles.");
        walk.EndWithin(30);
    }

    private static async Task DescribeAsync(Walk walk)
    {
        await walk.FollowAsync("Preuves");
        await walk.FollowAsync("Nouvelle preuve");
        await walk.FillAsync("Nom de la preuve", "Purger un circuit hydraulique");
        await walk.FillAsync("Description", "Purge un circuit sans fuite et sans danger.");
        await walk.ChooseAsync("Compétence");
        await walk.PressAsync("Continuer");
    }

    private static async Task MakeRuleAsync(Walk walk)
    {
        await walk.ChooseAsync("Test en ligne et expert de terrain");
        await walk.FillAsync("Note minimale, sur 100", "75");
        await walk.FillAsync("Délai, en jours", "60");
        await walk.ShouldReadAsync("75");
        await walk.PressAsync("Continuer");
    }
}
