using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Texts;
using Aloi.Platform.Time;

namespace Aloi.Modules.Protocols.Sentences;

/// <summary>One language and one time zone: the words that all sentences about protocols share.</summary>
internal sealed class Speech(Language language, TimeZoneInfo zone)
{
    private const int NamesShown = 3;

    public string Say(string key, params object?[] arguments) => TextCatalog.Get(language, $"verdict.{key}", arguments);

    public string Count(string key, decimal number, params object?[] arguments) =>
        Plurals.Get(language, $"verdict.{key}", number, arguments);

    public string Number(decimal number) => Plurals.Number(language, number);

    public string Percent(decimal number) => Say("percent", Number(number));

    /// <summary>Out of a hundred is a percentage; out of anything else is written as such.</summary>
    public string Score(OnlineAssessment test, decimal value) =>
        test.Max == 100 ? Percent(value) : Say("out-of", Number(value), Number(test.Max));

    public static string Name(ProtocolNode node) => node is Leaf leaf ? OneLine.Of(leaf.Name) : node.Kind;

    public string Duration(CalendarDuration duration) => DurationText.Say(duration, language);

    public string Level(ProofLevel level) => Say($"level.{level.ToString().ToLowerInvariant()}");

    /// <summary>A whole day by its date, an instant with its hour, on the entity's wall clock.</summary>
    public string Date(FactTime time) => Say(time.IsWholeDay ? "day" : "moment", LocalClock.ToLocal(time.Start, zone));

    public string People(IEnumerable<Fact> facts)
    {
        var names = facts.Select(fact => OneLine.Of(fact.Author?.Name ?? "")).Where(name => name.Length > 0).ToList();
        return names.Count <= NamesShown
            ? Join("and", names)
            : Say("others", string.Join(", ", names.Take(NamesShown - 1)), Number(names.Count - NamesShown + 1));
    }

    /// <summary>« a, b et c », or with another last word.</summary>
    public string Join(string lastWord, IReadOnlyList<string> items) =>
        items.Count < 2 ? string.Concat(items) : Say(lastWord, string.Join(", ", items.Take(items.Count - 1)), items[^1]);

    public string List(IEnumerable<string> items) => string.Join(Say("separator"), items);

    /// <summary>Brackets around what combines several, so that « et » and « ou » cannot be misread.</summary>
    public string Group(ProtocolNode node, string said) => node is Leaf || node.Children.Count < 2 ? said : Say("group", said);
}
