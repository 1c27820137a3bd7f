using Aloi.CommandLine.Protocol.Reading;
using Aloi.Modules.Protocols.Contracts;
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
            output.WriteLine(Printable.Line(Line(file, remark)));
        }

        output.WriteLine(Say(Outcome(file)));
    }

    private static string Outcome(RuleFile file) =>
        !file.IsPublishable ? "protocol.check.refused"
        : file.Remarks.Count > 0 ? "protocol.check.warned"
        : "protocol.check.good";

    private string Line(RuleFile file, ProtocolRemark remark)
    {
        var place = remark.Where.Line is { } line ? Say("protocol.check.at", file.Name, line) : file.Name;
        var severity = Say(remark.Severity == FindingSeverity.Error ? "protocol.check.error" : "protocol.check.warning");
        return Say("protocol.check.line", place, severity, remark.Sentence(language), remark.Code);
    }

    private string Say(string key, params object?[] arguments) => TextCatalog.Get(language, key, arguments);
}
