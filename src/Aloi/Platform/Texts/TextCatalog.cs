using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace Aloi.Platform.Texts;

/// <summary>
/// The product's sentences. Each folder that speaks owns two files, <c>Texts.fr.json</c> and <c>Texts.en.json</c>: flat objects
/// from key to sentence, with <c>{0}</c> placeholders. Keys are unique over the whole program.
/// </summary>
public static class TextCatalog
{
    private static readonly Dictionary<Language, Dictionary<string, string>> Sentences = Languages.All.ToDictionary(l => l, Load);

    /// <summary>The sentence of <paramref name="key"/> with its placeholders filled; numbers are written as the language writes them.</summary>
    /// <exception cref="KeyNotFoundException">No such key: a bug, which the text tests catch.</exception>
    public static string Get(Language language, string key, params object?[] arguments)
    {
        var pattern = Sentences[language][key];
        return arguments.Length == 0 ? pattern : string.Format(Culture(language), pattern, arguments);
    }

    public static bool Contains(Language language, string key) => Sentences[language].ContainsKey(key);

    public static IReadOnlyCollection<string> Keys(Language language) => Sentences[language].Keys;

    public static string Pattern(Language language, string key) => Sentences[language][key];

    public static CultureInfo Culture(Language language) => CultureInfo.GetCultureInfo(language == Language.French ? "fr-FR" : "en-GB");

    private static Dictionary<string, string> Load(Language language)
    {
        var assembly = Assembly.GetExecutingAssembly();
        var suffix = $".Texts.{language.Tag()}.json";
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.EndsWith(suffix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            foreach (var (key, sentence) in JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!)
            {
                all.Add(key, sentence);
            }
        }

        return all;
    }
}
