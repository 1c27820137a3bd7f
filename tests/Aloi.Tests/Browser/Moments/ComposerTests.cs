using Microsoft.Playwright;

namespace Aloi.Tests.Browser.Moments;

/// <summary>A designer composes a rule by mouse, by keys alone, and by finger on a phone. With ALOI_SCREENS set, pictures are kept.</summary>
[Collection(nameof(Walk))]
public sealed class ComposerTests
{
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("ALOI_SCREENS");

    [Fact]
    public async Task A_rule_is_composed_by_mouse_by_keys_and_by_finger_and_both_sentences_follow()
    {
        await using var aloi = await LiveAloi.StartAsync();
        var page = await OpenAsync(aloi, new Window("fr-FR", 1280), "Régler une presse");
        await ComposeAsync(page);
        await DragAsync(page);
        await TypeAsync(page);
        await WriteAsync(page);
        await LeaveAsync(page);
        await MoveByKeysAsync(page);
        await DragByFingerAsync(aloi, page);
        await LookAsync(aloi, page);
    }

    private static async Task<IPage> OpenAsync(LiveAloi aloi, Window window, string name)
    {
        var page = await Chromium.OpenAsync(aloi, window);
        await page.GotoAsync(aloi.LinkOf("· Designer"));
        await page.GotoAsync("/achievements/new");
        await page.FillAsync("[name=name]", name);
        await page.FillAsync("[name=description]", "Règle une presse sans danger.");
        await page.CheckAsync("[name=kind][value=competence]");
        await page.ClickAsync("main form button.primary");
        await page.Locator("label:has([name=rule][value=yaml])").ClickAsync();
        await page.Locator(".start").WaitForAsync();
        await KeepAsync(page, "empty");
        return page;
    }

    /// <summary>all[test, expert, jury, any[declaration, works]]</summary>
    private static async Task ComposeAsync(IPage page)
    {
        await AddAsync(page, null, "all");
        foreach (var kind in new[] { "onlineAssessment", "expertReview", "jury", "any" })
        {
            await AddAsync(page, "r", kind);
        }

        await AddAsync(page, "r.3", "selfDeclaration");
        await AddAsync(page, "r.3", "evidence");
        await ShouldSayAsync(page, "le test", "the test");
        await ShouldSayAsync(page, "au choix", "either");
        await Axe.ShouldFindNothingAsync(page);
    }

    private static async Task DragAsync(IPage page)
    {
        await DragAsync(page, "r.2", "r.0", 0.1);
        await OrderAsync(page, "r", "jury, onlineAssessment, expertReview, any");
        await DragAsync(page, "r.2", "r.3", 0.5);
        await OrderAsync(page, "r", "jury, onlineAssessment, any");
        await OrderAsync(page, "r.2", "selfDeclaration, evidence, expertReview");
        await page.ClickAsync("button[value=undo]");
        await OrderAsync(page, "r", "jury, onlineAssessment, expertReview, any");
        await DragAsync(page, "r.0", "r.1", 0.9);
        await OrderAsync(page, "r", "onlineAssessment, jury, expertReview, any");

        // Let go of with Escape, nothing has moved.
        await page.Locator(Line("r.0") + " .grip").HoverAsync();
        await page.Mouse.DownAsync();
        await page.Locator(Line("r.2")).HoverAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Mouse.UpAsync();
        await OrderAsync(page, "r", "onlineAssessment, jury, expertReview, any");
    }

    /// <summary>What is typed reaches the sentences and the text, and the caret stays where it was.</summary>
    private static async Task TypeAsync(IPage page)
    {
        await page.ClickAsync(Line("r.0") + " .what");
        await page.FillAsync("#f-min", "beaucoup");
        await Assertions.Expect(page.Locator("#f-min-error")).ToContainTextAsync("Il faut un nombre");
        await Axe.ShouldFindNothingAsync(page);
        await page.FillAsync("#f-min", "65");
        await Assertions.Expect(page.Locator("#f-min-error")).ToHaveCountAsync(0);
        await page.FillAsync("#f-name", "");
        await page.Locator("#f-name").PressSequentiallyAsync("Sécurité");
        await ShouldSayAsync(page, "« Sécurité »", "“Sécurité”");
        await ShouldSayAsync(page, "65", "65%");
        await Assertions.Expect(page.Locator("#f-name")).ToBeFocusedAsync();
        (await page.InputValueAsync("#yaml")).ShouldContain("name: Sécurité, min: 65");
        await KeepAsync(page, "open");
        await Axe.ShouldFindNothingAsync(page);
    }

    /// <summary>The text moves the tree while one writes; broken, it says where, and the tree waits.</summary>
    private static async Task WriteAsync(IPage page)
    {
        var text = await page.InputValueAsync("#yaml");
        await page.FillAsync("#yaml", text.Replace("quorum: 3", "quorum: 5", StringComparison.Ordinal));
        await ShouldSayAsync(page, "5 membres", "5 members");
        await page.FillAsync("#yaml", text + "\n    - jurry: {}");
        await Assertions.Expect(page.Locator(".listing .wrong")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(Line("r.0") + " .what")).ToBeDisabledAsync();
        await KeepAsync(page, "broken");
        await Axe.ShouldFindNothingAsync(page);
        await page.FillAsync("#yaml", text);
        await ShouldSayAsync(page, "3 membres", "3 members");
        await Assertions.Expect(page.Locator(Line("r.0") + " .what")).ToBeEnabledAsync();
    }

    /// <summary>Whoever goes to another page of the form finds everything again, though nobody pressed « save ».</summary>
    private static async Task LeaveAsync(IPage page)
    {
        await page.ClickAsync(".steps a[href$='/details']");
        await page.Locator("[name=workload]").FillAsync("14");
        await page.ClickAsync(".steps a[href$='/rule']");
        await ShouldSayAsync(page, "« Sécurité »", "“Sécurité”");
        await OrderAsync(page, "r", "onlineAssessment, jury, expertReview, any");
        await page.ClickAsync(".steps a[href$='/details']");
        await Assertions.Expect(page.Locator("[name=workload]")).ToHaveValueAsync("14");
        await page.ClickAsync(".steps a[href$='/rule']");
        await page.Locator(Line("r.0")).WaitForAsync();
    }

    /// <summary>Tab, Enter and Alt with arrows are enough; the focus goes with what moves, and the move is read out.</summary>
    private static async Task MoveByKeysAsync(IPage page)
    {
        await page.FocusAsync(Line("r.0") + " .what");
        await page.Keyboard.PressAsync("Alt+ArrowDown");
        await page.Keyboard.PressAsync("Alt+ArrowDown");
        await OrderAsync(page, "r", "jury, expertReview, onlineAssessment, any");
        await Assertions.Expect(page.Locator("#composer-live")).ToContainTextAsync("place 3 sur 4");
        await Assertions.Expect(page.Locator(Line("r.2") + " .what")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Alt+ArrowRight");
        await OrderAsync(page, "r.2", "onlineAssessment, selfDeclaration, evidence");
        await page.Keyboard.PressAsync("Alt+ArrowLeft");
        await OrderAsync(page, "r", "jury, expertReview, any, onlineAssessment");
        await Assertions.Expect(page.Locator(Line("r.3") + " .what")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Alt+ArrowDown");
        await Assertions.Expect(page.Locator("#composer-live")).ToContainTextAsync("ne peut pas aller plus loin");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await OrderAsync(page, "r", "jury, expertReview, onlineAssessment, any");
        await Assertions.Expect(page.Locator(Line("r.2") + " .what")).ToBeFocusedAsync();
    }

    private static async Task DragByFingerAsync(LiveAloi aloi, IPage page)
    {
        await page.ClickAsync("button[value=keep]");
        await page.Locator(".toast").WaitForAsync();
        var phone = await Chromium.OpenAsync(aloi, new Window("fr-FR", 390));
        await phone.Context.AddCookiesAsync(
            (await page.Context.CookiesAsync()).Select(c => new Cookie
            {
                Name = c.Name,
                Value = c.Value,
                Url = aloi.Address,
            })
        );
        await phone.GotoAsync(new Uri(page.Url).AbsolutePath);
        var fingers = await phone.Context.NewCDPSessionAsync(phone);
        await fingers.SendAsync("Emulation.setTouchEmulationEnabled", new Dictionary<string, object> { ["enabled"] = true });
        await phone.Locator(Line("r.2")).ScrollIntoViewIfNeededAsync();
        var (from, to) = (await BoxAsync(phone, Line("r.1") + " .grip"), await BoxAsync(phone, Line("r.0")));
        await TouchAsync(fingers, "touchStart", from.X + (from.Width / 2), from.Y + (from.Height / 2));
        for (var step = 1; step <= 10; step++)
        {
            var y = from.Y + (from.Height / 2) + ((to.Y + 4 - from.Y - (from.Height / 2)) * step / 10);
            await TouchAsync(fingers, "touchMove", from.X + (from.Width / 2), y);
        }

        await TouchAsync(fingers, "touchEnd");
        await OrderAsync(phone, "r", "expertReview, jury, onlineAssessment, any");
        (await phone.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue();
        await KeepAsync(phone, "phone");
        await Axe.ShouldFindNothingAsync(phone);
        await phone.Context.CloseAsync();
    }

    /// <summary>The other language, the phone, and every kind of requirement with its fields shown.</summary>
    private static async Task LookAsync(LiveAloi aloi, IPage page)
    {
        foreach (var window in new[] { new Window("en-GB", 1280), new Window("en-GB", 390), new Window("fr-FR", 390) })
        {
            var other = await Chromium.OpenAsync(aloi, window);
            await other.Context.AddCookiesAsync(
                (await page.Context.CookiesAsync()).Select(c => new Cookie
                {
                    Name = c.Name,
                    Value = c.Value,
                    Url = aloi.Address,
                })
            );
            await other.GotoAsync(new Uri(page.Url).AbsolutePath);
            foreach (var path in new[] { "r", "r.0", "r.1", "r.2", "r.3.1" })
            {
                await other.ClickAsync(Line(path) + " .what");
                await other.Locator(Line(path) + ".open").WaitForAsync();
                await Axe.ShouldFindNothingAsync(other);
                (await other.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue();
            }

            await other.ClickAsync(Line("r.1") + " .what");
            await other.GetByText(window.Language == "fr-FR" ? "Grille d’évaluation" : "Assessment grid").ClickAsync();
            await other.ClickAsync("button[value^='criterion-add']");
            await other.Locator(".criterion").WaitForAsync();
            await KeepAsync(other, $"expert-{window.Language[..2]}-{window.Width}");
            await Axe.ShouldFindNothingAsync(other);
            await other.Context.CloseAsync();
        }
    }

    private static async Task AddAsync(IPage page, string? group, string kind)
    {
        var before = await page.Locator(".node").CountAsync();
        if (group is not null)
        {
            await page.ClickAsync($"button[value='add-at:{group}']");
        }

        await page.ClickAsync($"button[value='add:{kind}']");
        await Assertions.Expect(page.Locator(".node")).ToHaveCountAsync(before + 1);
    }

    /// <param name="part">How far down the other line the pointer lets go.</param>
    private static async Task DragAsync(IPage page, string from, string to, double part)
    {
        await page.Locator(Line(to)).ScrollIntoViewIfNeededAsync();
        var grip = await BoxAsync(page, Line(from) + " .grip");
        await page.Mouse.MoveAsync(grip.X + (grip.Width / 2), grip.Y + (grip.Height / 2));
        await page.Mouse.DownAsync();
        var line = await BoxAsync(page, Line(to));
        await page.Mouse.MoveAsync(line.X + 60, line.Y + (float)(line.Height * part), new MouseMoveOptions { Steps = 8 });
        await Assertions.Expect(page.Locator("[data-drop]")).ToHaveCountAsync(1);
        await page.Mouse.UpAsync();
    }

    private static Task TouchAsync(ICDPSession fingers, string type, params float[] at)
    {
        object[] points = at is [var x, var y] ? [new Dictionary<string, object> { ["x"] = x, ["y"] = y }] : [];
        return fingers.SendAsync("Input.dispatchTouchEvent", new Dictionary<string, object> { ["type"] = type, ["touchPoints"] = points });
    }

    private static async Task<LocatorBoundingBoxResult> BoxAsync(IPage page, string selector) =>
        (await page.Locator(selector).BoundingBoxAsync())!;

    /// <summary>The kinds of a group's children, in order, as the text says them.</summary>
    private static Task OrderAsync(IPage page, string group, string kinds) =>
        page.WaitForFunctionAsync(
            """
            ([group, kinds]) => {
              const icons = [...document.querySelectorAll(`[data-group="${group}"] > .node`)].map(n => n.dataset.kind).join(", ");
              return icons === kinds;
            }
            """,
            new[] { group, kinds }
        );

    private static async Task ShouldSayAsync(IPage page, string french, string english)
    {
        var timeout = new LocatorAssertionsToContainTextOptions { Timeout = 20_000 };
        await Assertions
            .Expect(page.Locator(".rule [lang=fr]"))
            .ToContainTextAsync(
                french.Replace("« ", "«\u00a0", StringComparison.Ordinal).Replace(" »", "\u00a0»", StringComparison.Ordinal),
                timeout
            );
        await Assertions.Expect(page.Locator(".rule [lang=en]")).ToContainTextAsync(english, timeout);
    }

    private static string Line(string path) => $"#n-{path.Replace('.', '-')}-line";

    private static async Task KeepAsync(IPage page, string name)
    {
        if (Pictures is not null)
        {
            await page.ScreenshotAsync(
                new PageScreenshotOptions { Path = Path.Combine(Pictures, $"composer-{name}.png"), FullPage = true }
            );
        }
    }
}
