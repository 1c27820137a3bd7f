using System.Reflection;
using System.Text.RegularExpressions;

namespace Aloi.Standards.Tests.Verification;

public sealed partial class SentencesTests
{
    [Fact]
    public void Every_sentence_speaks_both_languages_and_French_keeps_its_no_break_spaces()
    {
        var sentences = All().ToList();
        sentences.Count.ShouldBeGreaterThan(40);
        foreach (var sentence in sentences)
        {
            sentence.English.ShouldNotBeNullOrWhiteSpace(sentence.French);
            PlainSpaceBeforeDoubleSign().IsMatch(sentence.French).ShouldBeFalse(sentence.French);
            sentence.French.ShouldNotContain("échec", Case.Insensitive);
            string.Equals(sentence.French, sentence.English, StringComparison.Ordinal).ShouldBeFalse(sentence.English);
        }
    }

    private static IEnumerable<Sentence> All()
    {
        foreach (var type in typeof(Sentence).Assembly.GetTypes().Where(t => t.Name.EndsWith("Sentences", StringComparison.Ordinal)))
        {
            const BindingFlags Any = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
            foreach (var property in type.GetProperties(Any).Where(p => p.PropertyType == typeof(Sentence)))
            {
                yield return (Sentence)property.GetValue(null)!;
            }

            foreach (var method in type.GetMethods(Any).Where(m => m.ReturnType == typeof(Sentence) && !m.IsSpecialName))
            {
                yield return (Sentence)method.Invoke(null, [.. method.GetParameters().Select(p => Sample(p.ParameterType))])!;
            }
        }
    }

    private static object Sample(Type type) =>
        type == typeof(string) ? "quelque chose"
        : type == typeof(Sentence) ? new Sentence("autre.", "other.")
        : Enum.GetValues(type).GetValue(0)!;

    [GeneratedRegex(" [;:!?»]|« ")]
    private static partial Regex PlainSpaceBeforeDoubleSign();
}
