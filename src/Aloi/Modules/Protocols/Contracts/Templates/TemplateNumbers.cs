using System.Globalization;
using Aloi.Platform.Problems;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Protocols.Contracts;

/// <summary>The numbers of one form, as typed, and what is wrong with them.</summary>
internal sealed class TemplateNumbers(IReadOnlyDictionary<string, string> typed)
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<Problem> _problems = [];

    public IReadOnlyList<Problem> Problems => _problems;

    public int this[string key] => _numbers[key];

    /// <summary>Nothing typed means the usual number.</summary>
    public void Read(TemplateNumber number, Language language)
    {
        var text = typed.GetValueOrDefault(number.Key, "").Trim();
        if (text.Length == 0)
        {
            _numbers[number.Key] = number.Usual;
        }
        else if (
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            && value >= number.Least
            && value <= number.Most
        )
        {
            _numbers[number.Key] = value;
        }
        else
        {
            Refuse(ProtocolsProblems.NumberOutOfRange.With(number.Label(language), number.Least, number.Most), number.Key);
        }
    }

    /// <summary>More cannot be needed than are asked.</summary>
    public void RefuseMore(string needed, string asked, Language language)
    {
        if (_numbers.TryGetValue(needed, out var count) && _numbers.TryGetValue(asked, out var of) && count > of)
        {
            var label = TextCatalog.Get(language, $"protocols.number.{needed}");
            Refuse(ProtocolsProblems.MoreThanAsked.With(label, of), needed);
        }
    }

    private void Refuse(Problem problem, string key) => _problems.Add(problem.At(new Location(Field: key)));
}
