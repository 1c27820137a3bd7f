using System.Text;
using Aloi.Platform.Problems;
using Aloi.Platform.Texts;

namespace Aloi.Tests.Platform;

/// <summary>docs/problems.md, written from the closed lists.</summary>
internal static class ProblemsDocument
{
    public static string Write(IEnumerable<ProblemKind> kinds)
    {
        var text = new StringBuilder();
        text.Append("# Problems\n\n");
        text.Append(
            "Every refusal of Aloi has a stable code. Over HTTP it travels as RFC 9457 problem details (`code`, and `errors` with each\n"
        );
        text.Append(
            "sentence and its place); on the command line the sentence is printed with its place. This page is remade from the lists by\n"
        );
        text.Append("`ALOI_REMAKE=1 ./test`.\n\n| code | HTTP | French | English |\n|---|---|---|---|\n");
        foreach (var kind in kinds)
        {
            var french = TextCatalog.Pattern(Language.French, kind.Code).Replace("|", "\\|");
            var english = TextCatalog.Pattern(Language.English, kind.Code).Replace("|", "\\|");
            text.Append($"| `{kind.Code}` | {kind.Status} | {french} | {english} |\n");
        }

        return text.ToString();
    }
}
