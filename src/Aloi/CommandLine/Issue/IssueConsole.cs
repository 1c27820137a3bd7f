using Aloi.Modules.Assessment.FactsFile;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Problems;
using Aloi.Platform.Texts;

namespace Aloi.CommandLine.Issue;

/// <summary>
/// Answers the person in front of the terminal: what is refused and what should be known, one line each as it is found, since a file may
/// hold a million bad rows.
/// </summary>
internal sealed class IssueConsole(TextWriter error, Language language, string factsFile) : IFindingSink
{
    private readonly string _factsFile = Path.GetFileName(factsFile);

    public void Add(Finding finding)
    {
        var said = finding.Describe(language);

        // What has a place begins with it, and the file's name goes before the place as in what is said of the achievement.
        var line = finding.Where.Line is null ? _factsFile + Colon + said : $"{_factsFile}, {char.ToLowerInvariant(said[0])}{said[1..]}";
        Write(finding.Level == FindingLevel.Notice ? Say("issue.notice", line) : line);
    }

    public void Refuse(IEnumerable<Problem> problems)
    {
        foreach (var problem in problems)
        {
            Write(Place(problem.Where) + problem.Sentence(language));
        }
    }

    /// <summary>The facts are there, so the rule is applied as it stands; what cannot work in it is told.</summary>
    public void Warn(ProtocolNode protocol)
    {
        foreach (var finding in ProtocolAnalysis.Check(protocol).Where(finding => finding.IsError))
        {
            Write(Say("issue.notice", finding.Sentence(language)));
        }
    }

    public void Refuse(Problem problem) => Refuse([problem]);

    public void Tell(string key, params object?[] arguments) => Write(Say(key, arguments));

    public string Say(string key, params object?[] arguments) => TextCatalog.Get(language, key, arguments);

    private string Colon => language == Language.French ? "\u00A0: " : ": ";

    private string Place(Location? where)
    {
        if (where is null)
        {
            return "";
        }

        var place = where.Source ?? "";
        place += where.Line is { } line ? Say("issue.at.line", line) : "";
        place += where.Column is { } column ? Say("issue.at.column", column) : "";
        return place.Length == 0 ? "" : place + Colon;
    }

    private void Write(string line) => error.WriteLine(Printable.Line(line));
}
