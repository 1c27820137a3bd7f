using Aloi.Modules.Achievements.Composing;
using Aloi.Platform.Texts;
using Aloi.Ui;

namespace Aloi.Modules.Achievements.Pages.Composing.Inputs;

/// <summary>The inputs of the open node: what they show, and what was typed into them. Only what was changed is taken over.</summary>
public static class ComposerInputs
{
    public const string Prefix = "f-";

    /// <summary>What stands in an input; a list has several values.</summary>
    private delegate IReadOnlyList<string>? Lookup(string name);

    public static string Name(string key) => Prefix + key;

    /// <summary>The text an input shows, by the name of the input.</summary>
    public static IReadOnlyDictionary<string, string> Shown(SketchNode node, Language language)
    {
        var shown = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Name("kind")] = node.Kind,
            [Name("weight")] = ComposerNumbers.Say(node.Weight, language),
        };
        foreach (var field in SketchSchema.Of(node.Kind))
        {
            Show(node, field, language, shown);
        }

        return shown;
    }

    public static SketchNode Apply(SketchNode node, SketchNode before, FormValues form, Language language)
    {
        var shown = Shown(before, language);
        IReadOnlyList<string>? Typed(string name) =>
            form.Names.Contains(name, StringComparer.Ordinal) ? [form[name], .. form.All(name).Skip(1)] : null;
        IReadOnlyList<string>? Stood(string name) => shown.TryGetValue(name, out var text) ? [text] : null;
        foreach (var field in SketchSchema.Of(node.Kind).Where(f => f.Type is not SketchType.Rubric))
        {
            var typed = field.Type == SketchType.Choices ? Ticked(form, field) : Read(field, Typed);
            if (typed is not null && typed != (field.Type == SketchType.Choices ? before[field.Key] : Read(field, Stood)))
            {
                node = Set(node, field, typed);
            }
        }

        node = RubricInputs.Apply(node, before, form, language);
        return Outer(node, shown, form);
    }

    private static SketchNode Outer(SketchNode node, IReadOnlyDictionary<string, string> shown, FormValues form)
    {
        if (form.Has(Name("weight")) && form[Name("weight")] != shown[Name("weight")])
        {
            node = node with { Weight = ComposerNumbers.Read(form[Name("weight")]) };
        }

        return form.Has(Name("kind")) && form[Name("kind")] != shown[Name("kind")] ? SketchKinds.Become(node, form[Name("kind")]) : node;
    }

    private static SketchNode Set(SketchNode node, SketchField field, string typed) =>
        field.Type != SketchType.Silence ? node.With(field.Key, typed)
        : typed == "substitute" ? node with { Substitute = node.Substitute ?? new SketchNode("expertReview") }
        : node.With(field.Key, typed) with { Substitute = null };

    private static void Show(SketchNode node, SketchField field, Language language, Dictionary<string, string> shown)
    {
        var text = node[field.Key].Length > 0 ? node[field.Key] : field.Usual;
        switch (field.Type)
        {
            case SketchType.Number:
                shown[Name(field.Key)] = ComposerNumbers.Say(text, language);
                break;
            case SketchType.Share:
                shown[Name(field.Key)] = ComposerNumbers.SayShare(text, language);
                break;
            case SketchType.Duration or SketchType.Durations:
                (shown[Name(field.Key)], shown[Name(field.Key) + "-unit"]) = ComposerDurations.Say(text);
                break;
            case SketchType.Silence:
                shown[Name(field.Key)] = node.Substitute is null ? text : "substitute";
                break;
            default:
                shown[Name(field.Key)] = text;
                break;
        }
    }

    /// <summary>Null when the input was not there.</summary>
    private static string? Read(SketchField field, Lookup of)
    {
        if (of(Name(field.Key)) is not [var text, ..])
        {
            return null;
        }

        return field.Type switch
        {
            SketchType.Number => ComposerNumbers.Read(text),
            SketchType.Share => ComposerNumbers.ReadShare(text),
            SketchType.Duration or SketchType.Durations => ComposerDurations.Read(text, of(Name(field.Key) + "-unit")?[0] ?? "days"),
            SketchType.Line or SketchType.Statement => OneLine(text),
            _ => text,
        };
    }

    /// <summary>Boxes that are not ticked are not posted: a mark says that they were shown.</summary>
    private static string? Ticked(FormValues form, SketchField field) =>
        form.Has(Name(field.Key) + "-shown")
            ? string.Join(' ', field.Words.Where(word => form.All(Name(field.Key)).Contains(word, StringComparer.Ordinal)))
            : null;

    internal static string OneLine(string text) => string.Join(' ', text.Split('\n', StringSplitOptions.TrimEntries)).Trim();
}
