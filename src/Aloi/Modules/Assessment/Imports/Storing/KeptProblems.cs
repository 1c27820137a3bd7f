using Aloi.Modules.Assessment.FactsFile;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Assessment.Imports.Storing;

/// <summary>What is wrong with one cell or one row, in both languages: whoever comes back may read the other one.</summary>
/// <param name="Column">An index into <see cref="RowTexts.Columns"/>; null when it concerns the whole row.</param>
public sealed record KeptProblem(string French, string English, int? Column)
{
    public string In(Language language) => language == Language.French ? French : English;

    public static KeptProblem Of(Finding finding, Func<string?, int?> columnOf) =>
        new(
            finding.Problem.Sentence(Language.French),
            finding.Problem.Sentence(Language.English),
            finding.Where.ColumnNumber is null ? null : columnOf(finding.Where.Column)
        );
}

/// <summary>A bad row as a page shows it.</summary>
public sealed record KeptRow(int Line, int Row, string[] Cells, bool IsWhole, KeptProblem[] Problems);

/// <summary>What is worth knowing and refuses nothing, as whole sentences with their place.</summary>
public sealed record KeptRemark(string French, string English)
{
    public string In(Language language) => language == Language.French ? French : English;
}

/// <summary>People with their facts, to be recorded together.</summary>
internal sealed record WorkPart(IReadOnlyList<WorkPerson> People)
{
    /// <summary>The same without the facts of these lines; without any when none of them is here, so that a caller who repeats comes to an end.</summary>
    public WorkPart Without(HashSet<int> lines)
    {
        var left = People
            .Select(p => p with { Facts = [.. p.Facts.Where(f => !lines.Contains(f.Line))] })
            .Where(p => p.Facts.Count > 0)
            .ToList();
        return left.Sum(p => p.Facts.Count) < People.Sum(p => p.Facts.Count) ? new WorkPart(left) : new WorkPart([]);
    }
}

internal sealed record WorkPerson(string Email, string GivenName, string FamilyName, IReadOnlyList<WorkFact> Facts);

internal sealed record WorkFact(int Line, string Leaf, DateTimeOffset From, DateTimeOffset To, FactContent Content);
