using Aloi.CommandLine.Protocol.Reading;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Problems;
using Aloi.Platform.Texts;

namespace Aloi.CommandLine.Protocol;

/// <summary>A check for the person in front of the terminal: the rule as one sentence, then a line for each finding.</summary>
internal sealed class CheckText(TextWriter output, Language language)
{
    public void Write(RuleFile file)
    {
        if (file.Protocol is { } protocol)
        {
            output.WriteLine(Printable.Line(ProtocolSentences.Describe(protocol, language)));
        }

        foreach (var remark in file.Remarks)
        {
            output.WriteLine(Printable.Line(Line(file.Name, remark)));
        }

        output.WriteLine(Say(Outcome(file)));
    }

    /// <summary>What cannot work, or keeps the rule from being read.</summary>
    public void WriteErrors(RuleFile file)
    {
        foreach (var remark in file.Remarks.Where(remark => remark.Severity == FindingSeverity.Error))
        {
            output.WriteLine(Printable.Line(Line(file.Name, remark)));
        }
    }

    public void WriteProblems(IReadOnlyList<Problem> problems, string name)
    {
        foreach (var problem in problems)
        {
            output.WriteLine(Printable.Line(Line(name, ProtocolCheck.Of(problem))));
        }
    }

    private static string Outcome(RuleFile file) =>
        !file.IsPublishable ? "protocol.check.refused"
        : file.Remarks.Count > 0 ? "protocol.check.warned"
        : "protocol.check.good";

    private string Line(string name, ProtocolRemark remark)
    {
        var place = remark.Where.Line is { } line ? Say("protocol.check.at", name, line) : name;
        var severity = Say(remark.Severity == FindingSeverity.Error ? "protocol.check.error" : "protocol.check.warning");
        return Say("protocol.check.line", place, severity, remark.Sentence(language), remark.Code);
    }

    private string Say(string key, params object?[] arguments) => TextCatalog.Get(language, key, arguments);
}
