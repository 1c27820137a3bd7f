namespace Aloi.Platform.Texts;

/// <summary>The two languages in which every text of the product exists.</summary>
public enum Language
{
    French,
    English,
}

public static class Languages
{
    public static readonly IReadOnlyList<Language> All = [Language.French, Language.English];

    /// <summary>The BCP 47 tag: <c>fr</c> or <c>en</c>.</summary>
    public static string Tag(this Language language) => language == Language.French ? "fr" : "en";

    /// <summary>French unless the tag says English: French is the product's first language.</summary>
    public static Language FromTag(string? tag) =>
        tag is not null && tag.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? Language.English : Language.French;
}
