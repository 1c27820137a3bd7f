using System.Reflection;
using System.Text.RegularExpressions;
using Aloi.Platform.Problems;
using Aloi.Platform.Texts;

namespace Aloi.Tests.Platform;

public sealed partial class TextsTests
{
    [Fact]
    public void Neither_language_lacks_a_key() =>
        TextCatalog
            .Keys(Language.French)
            .Order(StringComparer.Ordinal)
            .ShouldBe(TextCatalog.Keys(Language.English).Order(StringComparer.Ordinal));

    [Fact]
    public void Both_languages_use_the_same_placeholders()
    {
        foreach (var key in TextCatalog.Keys(Language.French))
        {
            Placeholders(Language.French, key).ShouldBe(Placeholders(Language.English, key), key);
        }
    }

    [Fact]
    public void No_sentence_is_empty_and_French_puts_a_no_break_space_before_its_double_signs()
    {
        foreach (var key in TextCatalog.Keys(Language.French))
        {
            TextCatalog.Pattern(Language.French, key).ShouldNotBeNullOrWhiteSpace(key);
            TextCatalog.Pattern(Language.English, key).ShouldNotBeNullOrWhiteSpace(key);
            DoubleSignAfterPlainSpace()
                .IsMatch(TextCatalog.Pattern(Language.French, key))
                .ShouldBeFalse($"{key}: {TextCatalog.Pattern(Language.French, key)}");
        }
    }

    [Fact]
    public void Every_refusal_of_every_closed_list_has_its_sentence()
    {
        var kinds = Kinds();
        kinds.ShouldNotBeEmpty();
        foreach (var kind in kinds)
        {
            TextCatalog.Contains(Language.French, kind.Code).ShouldBeTrue(kind.Code);
        }

        kinds.Select(k => k.Code).ShouldBeUnique();
    }

    [Fact]
    public void The_documentation_of_problems_is_what_the_lists_say()
    {
        var path = Path.Combine(Repository.Root, "docs", "problems.md");
        var expected = ProblemsDocument.Write(Kinds());
        if (Environment.GetEnvironmentVariable("ALOI_REMAKE") == "1")
        {
            File.WriteAllText(path, expected);
        }

        File.ReadAllText(path).ShouldBe(expected);
    }

    private static List<ProblemKind> Kinds() =>
        [
            .. typeof(ProblemKind)
                .Assembly.GetTypes()
                .Where(t => t.IsAbstract && t.IsSealed && t.Name.EndsWith("Problems", StringComparison.Ordinal))
                .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
                .Where(f => f.FieldType == typeof(ProblemKind))
                .Select(f => (ProblemKind)f.GetValue(null)!)
                .OrderBy(k => k.Code, StringComparer.Ordinal),
        ];

    private static List<string> Placeholders(Language language, string key) =>
        [
            .. Placeholder()
                .Matches(TextCatalog.Pattern(language, key))
                .Select(m => m.Groups[1].Value)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

    [GeneratedRegex(@"\{(\d+)[^}]*\}")]
    private static partial Regex Placeholder();

    // A plain space (U+0020) before ; : ! ? or » would let a line break there.
    [GeneratedRegex(" [;:!?»]")]
    private static partial Regex DoubleSignAfterPlainSpace();
}
