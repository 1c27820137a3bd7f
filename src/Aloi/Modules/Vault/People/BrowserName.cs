namespace Aloi.Modules.Vault.People;

/// <summary>What a browser says of itself, cut down to two words that its owner recognises: nothing by which to follow anybody.</summary>
internal static class BrowserName
{
    /// <summary>The first that is named wins: every browser also claims to be several others.</summary>
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("Edg", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser", "Samsung Internet"),
        ("Firefox", "Firefox"),
        ("FxiOS", "Firefox"),
        ("CriOS", "Chrome"),
        ("Chrome", "Chrome"),
        ("Safari", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS", "macOS"),
        ("Linux", "Linux"),
    ];

    public static string? Of(string? agent)
    {
        var words = new[] { First(Browsers, agent), First(Systems, agent) }.OfType<string>().ToArray();
        return words.Length == 0 ? null : string.Join(" · ", words);
    }

    private static string? First((string Mark, string Name)[] known, string? agent) =>
        agent is null ? null : Array.Find(known, k => agent.Contains(k.Mark, StringComparison.Ordinal)).Name;
}
