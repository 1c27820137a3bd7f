using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Problems;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Achievements.Drafts;

/// <summary>The rule of a draft: a template with its numbers, or a text of one's own.</summary>
internal static class DraftRule
{
    /// <summary>Null when nothing was chosen yet.</summary>
    public static Outcome<ProtocolNode>? Read(DraftContent content) =>
        content.Rule == DraftContent.OwnRule
            ? OwnRule(content.Yaml)
            : ProtocolTemplates.Find(content.Rule)?.Build(content.Numbers, Languages.FromTag(content.Language));

    /// <summary>The rule as text, to go on from by hand; what was typed where there is no rule yet.</summary>
    public static string Text(DraftContent content) =>
        content.Rule == DraftContent.OwnRule || Read(content) is not { Succeeded: true } read
            ? content.Yaml
            : ProtocolYaml.Print(read.Value);

    private static Outcome<ProtocolNode>? OwnRule(string yaml) => yaml.Length == 0 ? null : ProtocolYaml.Parse(yaml);
}
