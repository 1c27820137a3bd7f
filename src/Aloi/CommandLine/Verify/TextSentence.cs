using Aloi.Platform.Problems;
using Aloi.Platform.Texts;
using Aloi.Standards;

namespace Aloi.CommandLine.Verify;

/// <summary>The program's texts as sentences of a report.</summary>
internal static class TextSentence
{
    public static Sentence Of(string key) => new(TextCatalog.Get(Language.French, key), TextCatalog.Get(Language.English, key));

    public static Sentence Of(Problem problem) => new(problem.Sentence(Language.French), problem.Sentence(Language.English));
}
