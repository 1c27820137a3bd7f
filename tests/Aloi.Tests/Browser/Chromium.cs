using Microsoft.Playwright;

namespace Aloi.Tests.Browser;

/// <summary>One real browser for the whole run: Debian's chromium, driven by Playwright. Absent, the tests that need it say so.</summary>
internal static class Chromium
{
    private const string Path = "/usr/bin/chromium";

    private static readonly string[] Arguments =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    private static readonly Lazy<Task<IBrowser>> Running = new(StartAsync);

    /// <summary>A window with nothing in it: no cookie, no history.</summary>
    public static Task<IPage> OpenAsync(LiveAloi aloi, Window? window = null) => OpenAsync(aloi.Address, window);

    /// <summary>The same on any address.</summary>
    public static async Task<IPage> OpenAsync(string address, Window? window = null)
    {
        var (language, width, dark, scripts, zoom) = window ?? new Window();
        var browser = await Running.Value;
        var context = await browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                BaseURL = address,
                Locale = language,
                JavaScriptEnabled = scripts,
                ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
                ViewportSize = new ViewportSize { Width = width / zoom, Height = (width < 600 ? 844 : 900) / zoom },
                DeviceScaleFactor = zoom,
                AcceptDownloads = true,
                ReducedMotion = ReducedMotion.Reduce,
                TimezoneId = "Europe/Paris",
            }
        );
        context.SetDefaultTimeout(15_000);
        return await context.NewPageAsync();
    }

    public static void SkipWhenAbsent() =>
        Assert.SkipUnless(File.Exists(Path), "Chromium is not installed (Debian: apt-get install chromium).");

    private static async Task<IBrowser> StartAsync()
    {
        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Path, Args = Arguments });
    }
}

/// <param name="Language">What the person's browser prefers: <c>fr-FR</c> or <c>en-GB</c>.</param>
/// <param name="Width">In CSS pixels: 390 is a phone.</param>
/// <param name="Zoom">How many times larger everything is: 2 leaves half the CSS pixels.</param>
internal sealed record Window(string Language = "fr-FR", int Width = 1280, bool Dark = false, bool Scripts = true, int Zoom = 1);
