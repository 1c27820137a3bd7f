using Aloi.Modules.Achievements.Composing;
using Aloi.Modules.Achievements.Pages.Composing.Inputs;
using Aloi.Platform.Problems;
using Aloi.Platform.Texts;
using Aloi.Platform.Yaml;

namespace Aloi.Modules.Achievements.Pages.Composing;

/// <summary>What people call the parts of a rule.</summary>
public static class ComposerWords
{
    public static string Kind(Language language, string kind) => TextCatalog.Get(language, $"composer.kind.{kind}");

    /// <summary>A requirement by its name, a group by what it asks for.</summary>
    public static string Name(Language language, SketchNode node) =>
        !node.IsGroup ? (node.Name.Length > 0 ? OneLine.Of(node.Name) : Kind(language, node.Kind))
        : node.Kind is "atLeast" ? TextCatalog.Get(language, "composer.group.atLeast", Number(language, node["k"]))
        : node.Kind is "weighted" ? TextCatalog.Get(language, "composer.group.weighted", Number(language, node["threshold"]))
        : TextCatalog.Get(language, $"composer.group.{node.Kind}");

    /// <summary>The label of a field; the same word may ask another question of another kind.</summary>
    public static string Label(Language language, SketchNode node, string field) =>
        TextCatalog.Get(language, Own(language, $"composer.field.{node.Kind}.{field}") ?? $"composer.field.{field}");

    /// <summary>Null where the label says it all.</summary>
    public static string? Hint(Language language, SketchNode node, string field) =>
        (Own(language, $"composer.hint.{node.Kind}.{field}") ?? Own(language, $"composer.hint.{field}")) is { } key
            ? TextCatalog.Get(language, key)
            : null;

    public static string Word(Language language, string field, string word) =>
        TextCatalog.Get(language, $"composer.word.{field}.{(word.Length == 0 ? "none" : word)}");

    public static string Icon(string kind) =>
        kind switch
        {
            "onlineAssessment" => "list-checks",
            "expertReview" => "user-check",
            "jury" => "gavel",
            "peerEndorsement" => "users",
            "selfDeclaration" => "hand-helping",
            "attendance" => "calendar",
            "evidence" => "folder-open",
            "heldCredential" => "award",
            _ => "layers",
        };

    public static string Points(Language language, SketchNode node) => Number(language, node.Weight);

    /// <summary>What is wrong, beginning with the field as the page calls it.</summary>
    public static string Sentence(Language language, SketchNode? root, SketchProblem problem)
    {
        var node = SketchTree.Find(root, problem.At);
        var said = Plain(node, problem).Sentence(language);
        return node is not null && SketchSchema.Find(node.Kind, problem.Field) is { } field
            ? $"{Label(language, node, field.Key)}{TextCatalog.Get(language, "composer.colon")}{said}"
            : said;
    }

    /// <summary>The same problem for somebody who fills in fields and need not know the words of the text.</summary>
    public static Problem Plain(SketchNode? node, SketchProblem problem)
    {
        var code = problem.Problem.Code;
        var key =
            node is { IsGroup: true, Children.IsEmpty: true } && code == YamlProblems.EmptyList.Code ? "composer.empty-group"
            : node is not null && SketchSchema.Find(node.Kind, problem.Field)?.Type == SketchType.Share ? "composer.problem.share"
            : $"composer.problem.{code}";
        return TextCatalog.Contains(Language.French, key)
            ? problem.Problem with
            {
                Kind = new ProblemKind(key, problem.Problem.Kind.Status),
            }
            : problem.Problem;
    }

    private static string Number(Language language, string text) => text.Length == 0 ? "?" : ComposerNumbers.Say(text, language);

    private static string? Own(Language language, string key) => TextCatalog.Contains(language, key) ? key : null;
}
