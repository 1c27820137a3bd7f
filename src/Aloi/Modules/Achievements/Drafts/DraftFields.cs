using System.Text;
using Aloi.Platform.Collections;
using Aloi.Platform.Problems;
using Aloi.Platform.Yaml;

namespace Aloi.Modules.Achievements.Drafts;

/// <summary>Reads typed fields one by one and gathers what is wrong with them: what is badly formed apart from what is still missing.</summary>
internal sealed class DraftFields
{
    private readonly List<Problem> _malformed = [];
    private readonly List<Problem> _missing = [];

    /// <summary>Typed, and cannot stay so.</summary>
    public IReadOnlyList<Problem> Malformed => _malformed;

    /// <summary>Not there yet: a draft may wait for it, a version cannot.</summary>
    public IReadOnlyList<Problem> Missing => _missing;

    public string? Line(string field, string typed, int longest) => Text(field, typed, longest, YamlChecks.IsLine);

    public string? Prose(string field, string typed, int longest) => Text(field, typed, longest, YamlChecks.IsProse);

    /// <summary>The lines of a text, blank ones and bullets left out.</summary>
    public ValueList<string> Lines(string field, string typed, int most, int longest)
    {
        var lines = typed.Split('\n').Select(l => l.Trim().TrimStart('-', '•', '*').Trim()).Where(l => l.Length > 0).ToList();
        if (lines.Count > most)
        {
            Refuse(field, DraftsProblems.TooMany.With(most));
        }

        return lines.Select(l => Line(field, l, longest)).OfType<string>().ToValueList();
    }

    public T? Choice<T>(string field, string typed, IReadOnlyDictionary<string, T> words)
        where T : struct
    {
        if (typed.Length == 0)
        {
            return null;
        }

        if (words.TryGetValue(typed, out var chosen))
        {
            return chosen;
        }

        Refuse(field, DraftsProblems.BadChoice.With(YamlChecks.Shown(typed)));
        return null;
    }

    public void Refuse(string field, Problem problem) =>
        _malformed.Add(problem.At((problem.Where ?? new Location()) with { Field = field }));

    public void Miss(string field, ProblemKind kind) => Miss(field, kind.With());

    public void Miss(string field, Problem problem) => _missing.Add(problem.At(new Location(Field: field)));

    private string? Text(string field, string typed, int longest, Func<string, bool> isClean)
    {
        var text = typed.Trim();
        if (text.Length > longest)
        {
            Refuse(field, DraftsProblems.TooLong.With(longest, text.Length));
        }
        else if (!isClean(text))
        {
            Refuse(field, DraftsProblems.BadCharacter.With());
        }
        else if (text.Length > 0)
        {
            return text.Normalize(NormalizationForm.FormC);
        }

        return null;
    }
}
