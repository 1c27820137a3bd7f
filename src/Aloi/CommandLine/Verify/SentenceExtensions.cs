using Aloi.Platform.Texts;
using Aloi.Standards;

namespace Aloi.CommandLine.Verify;

internal static class SentenceExtensions
{
    public static string In(this Sentence sentence, Language language) => language == Language.French ? sentence.French : sentence.English;
}
