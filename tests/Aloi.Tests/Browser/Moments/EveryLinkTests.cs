using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Aloi.Tests.Browser.Moments;

/// <summary>Whoever follows what a page offers arrives: nobody is shown a way that is closed to them.</summary>
[Collection(nameof(Walk))]
public sealed partial class EveryLinkTests
{
    private const int MostKinds = 80;

    private static readonly APIRequestContextOptions AsBrowser = new() { Headers = [new("Accept", "text/html")] };

    [Fact]
    public async Task No_link_that_a_page_shows_to_somebody_ends_in_a_refusal()
    {
        await using var aloi = await LiveAloi.StartAsync();
        var closed = new List<string>();
        foreach (var who in Enum.GetValues<Who>())
        {
            var page = await Chromium.OpenAsync(aloi);
            await page.Context.AddCookiesAsync(await DemoPages.SignInAsync(aloi, who));
            var starts = DemoPages.All.Where(p => p.Who == who || p.Who == Who.Anybody).Select(p => p.Way[0]).Distinct();
            closed.AddRange((await FollowAsync(page, starts)).Select(c => $"{who}: {c}"));
            await page.Context.CloseAsync();
        }

        closed.ShouldBeEmpty();
    }

    /// <summary>One link of each kind: kinds differ by more than the ids in them.</summary>
    private static async Task<List<string>> FollowAsync(IPage page, IEnumerable<string> starts)
    {
        var closed = new List<string>();
        var waiting = new Queue<(string Link, string From)>(starts.Select(s => (s, "")));
        var known = waiting.Select(w => KindOf(w.Link)).ToHashSet();
        while (waiting.TryDequeue(out var next) && known.Count < MostKinds)
        {
            var answer = await page.Context.APIRequest.GetAsync(next.Link, AsBrowser);
            closed.AddRange(answer.Ok ? [] : [$"{answer.Status} {next.Link} (from {next.From})"]);
            foreach (var link in await LinksAsync(answer))
            {
                if (known.Add(KindOf(link)))
                {
                    waiting.Enqueue((link, next.Link));
                }
            }

            await answer.DisposeAsync();
        }

        return closed;
    }

    private static async Task<IEnumerable<string>> LinksAsync(IAPIResponse answer) =>
        answer.Headers.GetValueOrDefault("content-type")?.StartsWith("text/html", StringComparison.Ordinal) == true
            ? Address().Matches(await answer.TextAsync()).Select(m => System.Net.WebUtility.HtmlDecode(m.Groups[1].Value))
            : [];

    private static string KindOf(string link) => Ids().Replace(link.Split('?')[0], "*");

    [GeneratedRegex("<a [^>]*?href=\"(/[^/\"#][^\"#]*|/)\"")]
    private static partial Regex Address();

    [GeneratedRegex("[0-9a-z]{26}|[0-9]+|[A-Za-z0-9_-]{40,}")]
    private static partial Regex Ids();
}
