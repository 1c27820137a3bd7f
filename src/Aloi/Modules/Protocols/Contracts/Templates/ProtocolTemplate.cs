using Aloi.Platform.Problems;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Protocols.Contracts;

/// <summary>A number that a template asks for.</summary>
/// <param name="Key">Stable, such as <c>pass-mark</c>; its label is a text of this folder.</param>
public sealed record TemplateNumber(string Key, int Least, int Most, int Usual)
{
    public string Label(Language language) => TextCatalog.Get(language, $"protocols.number.{Key}");

    public string Hint(Language language) => TextCatalog.Get(language, $"protocols.number.{Key}.hint");
}

/// <summary>A good rule to start from: two or three numbers make it one's own.</summary>
public sealed record ProtocolTemplate(string Key, IReadOnlyList<TemplateNumber> Numbers)
{
    public string Name(Language language) => TextCatalog.Get(language, $"protocols.template.{Key}");

    /// <summary>When to use it.</summary>
    public string When(Language language) => TextCatalog.Get(language, $"protocols.template.{Key}.when");

    /// <summary>The rule with these numbers, its requirements named in the language; or what is wrong with a number, by its key.</summary>
    public Outcome<ProtocolNode> Build(IReadOnlyDictionary<string, string> typed, Language language)
    {
        var numbers = new TemplateNumbers(typed);
        foreach (var number in Numbers)
        {
            numbers.Read(number, language);
        }

        if (Key == "declaration-peers")
        {
            numbers.RefuseMore("peers", "peers-asked", language);
        }

        return numbers.Problems.Count > 0 ? Outcome<ProtocolNode>.Refused(numbers.Problems) : TemplateRules.Make(Key, numbers, language);
    }
}
