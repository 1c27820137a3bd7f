using System.Globalization;
using Aloi.Modules.Achievements.Composing;
using Aloi.Platform.Texts;
using Aloi.Ui;

namespace Aloi.Modules.Achievements.Pages.Composing.Inputs;

/// <summary>The grid of the open node, criterion by criterion.</summary>
public static class RubricInputs
{
    private const int Most = 40;

    public static string Name(string part) => ComposerInputs.Name("rubric-" + part);

    public static string Name(int index, string part) =>
        ComposerInputs.Name(string.Create(CultureInfo.InvariantCulture, $"criterion-{index}-{part}"));

    /// <summary>A new criterion is good as it is: two levels, in words.</summary>
    public static SketchNode Add(SketchNode node, Language language)
    {
        var rubric = node.Rubric ?? SketchRubric.Empty;
        var number = Enumerable.Range(1, Most + 1).First(n => rubric.Criteria.TrueForAll(c => c.Id != Id(n)));
        var levels = new[] { TextCatalog.Get(language, "composer.level.no"), TextCatalog.Get(language, "composer.level.yes") };
        var criterion = new SketchCriterion(Id(number), TextCatalog.Get(language, "composer.criterion-new", number), [.. levels], "2", "");
        return node with { Rubric = rubric with { Criteria = rubric.Criteria.Add(criterion) } };
    }

    public static SketchNode Remove(SketchNode node, int index) =>
        node.Rubric is { } rubric && index < rubric.Criteria.Count
            ? node with
            {
                Rubric = rubric with { Criteria = rubric.Criteria.RemoveAt(index) },
            }
            : node;

    public static SketchNode Move(SketchNode node, int index, int to) =>
        node.Rubric is { } rubric && index < rubric.Criteria.Count && to >= 0 && to < rubric.Criteria.Count
            ? node with
            {
                Rubric = rubric with { Criteria = rubric.Criteria.RemoveAt(index).Insert(to, rubric.Criteria[index]) },
            }
            : node;

    internal static SketchNode Apply(SketchNode node, SketchNode before, FormValues form, Language language)
    {
        if (!form.Names.Contains(Name("name"), StringComparer.Ordinal))
        {
            return node;
        }

        var old = before.Rubric ?? SketchRubric.Empty;
        var criteria = old.Criteria.Select((criterion, i) => Typed(criterion, i, form, language));
        var typed = new SketchRubric(
            ComposerInputs.OneLine(form[Name("name")]),
            Changed(old.Pass, form[Name("pass")], language),
            [.. criteria]
        );
        return IsSame(old, typed) ? node : node with { Rubric = typed };
    }

    private static SketchCriterion Typed(SketchCriterion old, int index, FormValues form, Language language) =>
        !form.Names.Contains(Name(index, "name"), StringComparer.Ordinal)
            ? old
            : new SketchCriterion(
                ComposerInputs.OneLine(form[Name(index, "id")]) is { Length: > 0 } id ? id : old.Id,
                ComposerInputs.OneLine(form[Name(index, "name")]),
                [.. form[Name(index, "levels")].Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
                Changed(old.Required, form[Name(index, "required")], language),
                Changed(old.Weight, form[Name(index, "weight")], language)
            );

    /// <summary>What nobody touched keeps its own spelling.</summary>
    private static string Changed(string old, string typed, Language language) =>
        typed == ComposerNumbers.Say(old, language) ? old : ComposerNumbers.Read(typed);

    private static bool IsSame(SketchRubric one, SketchRubric other) =>
        (one.Name, one.Pass, one.Criteria.Count) == (other.Name, other.Pass, other.Criteria.Count)
        && one.Criteria.Zip(other.Criteria).All(pair => IsSame(pair.First, pair.Second));

    private static bool IsSame(SketchCriterion one, SketchCriterion other) =>
        (one.Id, one.Required, one.Weight) == (other.Id, other.Required, other.Weight)
        && (one.Name.Length > 0 ? one.Name : one.Id) == (other.Name.Length > 0 ? other.Name : other.Id)
        && one.Levels.SequenceEqual(other.Levels, StringComparer.Ordinal);

    private static string Id(int number) => string.Create(CultureInfo.InvariantCulture, $"c{number}");
}
