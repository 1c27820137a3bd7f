using Aloi.Modules.Frameworks.Contracts;
using Aloi.Platform.Problems;
using Aloi.Platform.Yaml;

namespace Aloi.Modules.Frameworks.Reading;

/// <summary>Looks at rows one by one and gathers what is wrong, each with its line.</summary>
internal sealed class SkillRowCheck(FrameworkKind kind)
{
    private readonly List<Problem> _problems = [];
    private readonly Dictionary<(string, string?), int> _seen = [];

    public IReadOnlyList<Problem> Problems => _problems;

    public bool IsWhole(CsvRecord record)
    {
        if (record.IsBroken)
        {
            Refuse(FrameworksProblems.UnclosedQuote.With(), record.Line);
        }

        return !record.IsBroken;
    }

    /// <summary>False for what is wrong, and for what a published framework merely says twice.</summary>
    public bool IsGood(SkillRow row)
    {
        if (Wrong(row) is { } problem)
        {
            Refuse(problem, row.Line);
            return false;
        }

        if (_seen.TryAdd((row.Name, row.Url), row.Line))
        {
            return true;
        }

        if (kind == FrameworkKind.Own)
        {
            Refuse(FrameworksProblems.Twice.With(YamlChecks.Shown(row.Name), _seen[(row.Name, row.Url)]), row.Line);
        }

        return false;
    }

    private static Problem? Wrong(SkillRow row) =>
        row switch
        {
            { Name.Length: 0 } => FrameworksProblems.MissingName.With(),
            { Name.Length: > FrameworksLimits.SkillName } => FrameworksProblems.LongCell.With(FrameworksLimits.SkillName),
            { Code.Length: > FrameworksLimits.Code } => FrameworksProblems.LongCell.With(FrameworksLimits.Code),
            { Url.Length: > FrameworksLimits.Url } => FrameworksProblems.LongCell.With(FrameworksLimits.Url),
            { Url: { } url } when !YamlChecks.IsWebUrl(url) => FrameworksProblems.BadUrl.With(YamlChecks.Shown(url)),
            _ when !YamlChecks.IsLine(row.Name) || !YamlChecks.IsLine(row.Code ?? "") => FrameworksProblems.BadCharacter.With(),
            _ => null,
        };

    private void Refuse(Problem problem, int line)
    {
        if (_problems.Count < FrameworksLimits.Problems)
        {
            _problems.Add(problem.At(new Location(Line: line)));
        }
    }
}
