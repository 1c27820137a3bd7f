using System.Collections.Concurrent;
using System.Globalization;

namespace Aloi.Platform.Texts;

/// <summary>The countries by their names in a language, in its alphabetical order.</summary>
public static class CountryNames
{
    private static readonly ConcurrentDictionary<Language, IReadOnlyList<(string Code, string Name)>> Known = new();

    public static IReadOnlyList<(string Code, string Name)> In(Language language) => Known.GetOrAdd(language, Read);

    // The French of Belgium is a culture whose own name for its region is « Belgique »; so it is with every language and country.
    private static List<(string, string)> Read(Language language)
    {
        var named = Countries.All.Select(code => (code, new RegionInfo($"{language.Tag()}-{code}").NativeName)).ToList();
        var order = TextCatalog.Culture(language).CompareInfo;
        named.Sort((a, b) => order.Compare(a.NativeName, b.NativeName, CompareOptions.None));
        return named;
    }
}
