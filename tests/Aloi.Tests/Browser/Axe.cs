using System.Text.Json;
using Microsoft.Playwright;

namespace Aloi.Tests.Browser;

/// <summary>axe-core on the page as it stands: WCAG 2.0 to 2.2, A and AA, and good practice. Any violation fails, with its elements.</summary>
internal static class Axe
{
    private const string Run = """
        async () => {
          const found = await axe.run(document, { resultTypes: ["violations"] });
          return JSON.stringify(found.violations.map(v => ({ id: v.id, help: v.help, nodes: v.nodes.map(n => n.target.join(" ") + " — " + n.failureSummary) })));
        }
        """;

    private static readonly Lazy<string> Source = new(() =>
        File.ReadAllText(Path.Combine(Repository.Root, "web", "node_modules", "axe-core", "axe.min.js"))
    );

    public static async Task<IReadOnlyList<string>> ViolationsAsync(IPage page)
    {
        await page.EvaluateAsync(Source.Value);
        var found = JsonSerializer.Deserialize<List<Violation>>(await page.EvaluateAsync<string>(Run), JsonSerializerOptions.Web)!;
        return [.. found.Select(v => $"{page.Url}: {v.Id}: {v.Help}\n  {string.Join("\n  ", v.Nodes)}")];
    }

    public static async Task ShouldFindNothingAsync(IPage page) => (await ViolationsAsync(page)).ShouldBeEmpty();

    private sealed record Violation(string Id, string Help, string[] Nodes);
}
