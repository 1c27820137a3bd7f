using System.Collections.Concurrent;
using System.Globalization;

namespace Aloi.Platform.Texts;

/// <summary>The countries by their names in a language, in its alphabetical order.</summary>
public static class CountryNames
{
    private static readonly ConcurrentDictionary<Language, IReadOnlyList<(string Code, string Name)>> Known = new();

    public static IReadOnlyList<(string Code, string Name)> In(Language language) => Known.GetOrAdd(language, Read);

    private static List<(string, string)> Read(Language language)
    {
        var (culture, before) = (TextCatalog.Culture(language), CultureInfo.CurrentUICulture);

        // Regions name themselves in the culture of the moment and in no other.
        CultureInfo.CurrentUICulture = culture;
        try
        {
            var named = Countries.All.Select(code => (code, new RegionInfo("en-" + code).DisplayName)).ToList();
            named.Sort((a, b) => culture.CompareInfo.Compare(a.DisplayName, b.DisplayName, CompareOptions.None));
            return named;
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
