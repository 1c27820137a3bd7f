namespace Aloi.Platform.Texts;

/// <summary>Sentences that depend on a number have two keys, ending in <c>.one</c> and <c>.other</c>; the number is their first argument.</summary>
public static class Plurals
{
    public static string Get(Language language, string key, decimal number, params object?[] arguments)
    {
        // French says "0 preuve" and "1,5 preuve", English "0 proofs" and "1.5 proofs".
        var isOne = language == Language.French ? Math.Abs(number) < 2 : number == 1;
        return TextCatalog.Get(language, isOne ? $"{key}.one" : $"{key}.other", [Number(language, number), .. arguments]);
    }

    /// <summary>At most two decimals, with the language's own separator and no grouping.</summary>
    public static string Number(Language language, decimal number) => number.ToString("0.##", TextCatalog.Culture(language));
}
