using System.Collections.Frozen;
using System.Text.Json;

namespace Aloi.Ui;

/// <summary>The insides of the icons that <c>web/icons.json</c> names, drawn into the page itself.</summary>
public static class Icons
{
    private static readonly FrozenDictionary<string, string> Insides = Read();

    /// <exception cref="KeyNotFoundException">The name is missing in web/icons.json: a bug.</exception>
    public static string Inside(string name) => Insides[name];

    public static IEnumerable<string> Names => Insides.Keys.Order(StringComparer.Ordinal);

    private static FrozenDictionary<string, string> Read()
    {
        using var stream = WebAssets.Open("icons.json")!;
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
