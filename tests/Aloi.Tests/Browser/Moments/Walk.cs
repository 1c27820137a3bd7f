using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;

namespace Aloi.Tests.Browser.Moments;

/// <summary>Moments are walked one after another: each has a whole program and a browser at work.</summary>
[CollectionDefinition(nameof(Walk), DisableParallelization = true)]
public sealed class Walks;

/// <summary>
/// One person's way through the pages, by the words on the screen only. Every press, choice and filled field is a step. Steps are
/// held to a budget; seconds depend on the machine and are told only: in the output, and in the file that ALOI_MOMENTS names.
/// </summary>
internal sealed class Walk(string name, IPage page)
{
    private static readonly Lock Told = new();

    private readonly Stopwatch _watch = Stopwatch.StartNew();

    public IPage Page { get; private set; } = page;

    public int Steps { get; private set; }

    public Task PressAsync(string button) => StepAsync(() => Page.GetByRole(AriaRole.Button, Exactly(button)).ClickAsync());

    public Task FollowAsync(string link) => StepAsync(() => Page.GetByRole(AriaRole.Link, Exactly(link)).First.ClickAsync());

    /// <summary>A link or a button that nothing but its place tells from its like: the first in a list.</summary>
    public Task TakeAsync(ILocator one) => StepAsync(() => one.ClickAsync());

    public Task FillAsync(string label, string text, bool exactly = false) =>
        StepAsync(() => Page.GetByLabel(label, new PageGetByLabelOptions { Exact = exactly }).FillAsync(text));

    /// <summary>One of the cards of a question, by its title.</summary>
    public Task ChooseAsync(string title) => StepAsync(() => Page.Locator($"label:has(.title:text-is(\"{title}\"))").ClickAsync());

    public Task<string> DownloadAsync(string link) => DownloadAsync(Page.GetByRole(AriaRole.Link, Exactly(link)));

    /// <summary>The same person goes on in another window.</summary>
    public void GoOnIn(IPage other) => Page = other;

    public Task ShouldReadAsync(string words) =>
        Assertions.Expect(Page.GetByText(words).First).ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Timeout = 20_000 });

    public void EndWithin(int steps)
    {
        var seconds = _watch.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        TestContext.Current.TestOutputHelper?.WriteLine($"{name}: {Steps} steps, {seconds} s");
        if (Environment.GetEnvironmentVariable("ALOI_MOMENTS") is { Length: > 0 } file)
        {
            lock (Told)
            {
                File.AppendAllText(file, $"{name};{Steps};{seconds}\n");
            }
        }

        Steps.ShouldBeLessThanOrEqualTo(steps);
    }

    private async Task<string> DownloadAsync(ILocator link)
    {
        string? path = null;
        await StepAsync(async () => path = await (await Page.RunAndWaitForDownloadAsync(() => link.ClickAsync())).PathAsync());
        return path!;
    }

    private async Task StepAsync(Func<Task> step)
    {
        Steps++;
        await step();
    }

    private static PageGetByRoleOptions Exactly(string words) => new() { Name = words, Exact = true };
}
