using Aloi.Platform.Problems;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Assessment.FactsFile;

/// <summary>How far a finding reaches.</summary>
public enum FindingLevel
{
    /// <summary>Worth knowing; refuses nothing.</summary>
    Notice,

    /// <summary>Refuses one row.</summary>
    Row,

    /// <summary>Refuses the whole file, because what follows cannot be trusted to be read as it was meant.</summary>
    File,
}

/// <summary>Where a finding lies. Everything counts from one.</summary>
/// <param name="Line">The physical line of the file on which the row begins.</param>
/// <param name="Row">The row of data; null when the finding is about the header or the whole file.</param>
/// <param name="ColumnNumber">Null when the finding is about the whole row.</param>
/// <param name="Column">The column's name as the file writes it.</param>
/// <param name="Value">The cell as it may be shown: short, without control characters.</param>
public sealed record Position(int? Line, int? Row = null, int? ColumnNumber = null, string? Column = null, string? Value = null)
{
    public static readonly Position WholeFile = new(Line: null);
}

/// <summary>Something to tell the sender of a file, at one place of it.</summary>
public sealed record Finding(FindingLevel Level, Problem Problem, Position Where)
{
    /// <summary>One line: where, then what.</summary>
    public string Describe(Language language)
    {
        var sentence = Problem.Sentence(language);
        if (Where.Line is not { } line)
        {
            return sentence;
        }

        var place = TextCatalog.Get(language, "assessment.facts-file.at.line", line);
        if (Where.Column is { } column)
        {
            place += TextCatalog.Get(language, "assessment.facts-file.at.column", column);
        }

        if (Where.Value is { Length: > 0 } value)
        {
            place += TextCatalog.Get(language, "assessment.facts-file.at.value", value);
        }

        return TextCatalog.Get(language, "assessment.facts-file.at.sentence", place, sentence);
    }
}

/// <summary>
/// Takes findings as they come, because a file may hold a million of them: a sink writes, counts or keeps the first ones.
/// </summary>
public interface IFindingSink
{
    void Add(Finding finding);
}

/// <summary>Keeps the first findings and counts the rest.</summary>
public sealed class FirstFindings(int limit) : IFindingSink
{
    private readonly List<Finding> _kept = [];

    public IReadOnlyList<Finding> Kept => _kept;

    public int Total { get; private set; }

    public void Add(Finding finding)
    {
        Total++;
        if (_kept.Count < limit)
        {
            _kept.Add(finding);
        }
    }
}
