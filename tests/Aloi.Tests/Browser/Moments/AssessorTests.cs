using Microsoft.Playwright;

namespace Aloi.Tests.Browser.Moments;

/// <summary>An assessor goes from the link to done in three minutes, on a phone.</summary>
[Collection(nameof(Walk))]
public sealed class AssessorTests
{
    [Fact]
    public async Task An_assessor_on_a_phone_judges_in_three_taps_and_a_text_and_is_thanked()
    {
        await using var aloi = await LiveAloi.StartAsync();
        var walk = new Walk("assessor", await Chromium.OpenAsync(aloi, new Window(Width: 390)));
        await walk.Page.GotoAsync(aloi.LinkOf("· Assessor"));
        await walk.TakeAsync(walk.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Ce qui vous attend" }));
        await walk.TakeAsync(walk.Page.Locator("main a.task-line").First);
        await walk.ShouldReadAsync("Trois minutes.");
        await walk.ChooseAsync("Acquis");
        await walk.FillAsync("Ce que vous avez constaté", "Conduite souple, charge posée sans choc.");
        await walk.FillAsync("À quel titre", "Formateur");
        await walk.PressAsync("Enregistrer");
        await walk.ShouldReadAsync("Merci");
        await walk.ShouldReadAsync("est enregistrée.");
        walk.EndWithin(8);
    }
}
