using Aloi.Platform.Problems;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Protocols.Contracts;

/// <summary>One line of a check: a finding about the rule, or a problem that keeps the text from being read.</summary>
/// <param name="Severity">Errors keep a rule from being published.</param>
/// <param name="Code">The stable code of the finding, or of the problem.</param>
/// <param name="Where">In the text.</param>
public sealed record ProtocolRemark(FindingSeverity Severity, string Code, Location Where)
{
    public ProtocolFinding? Finding { get; init; }

    public Problem? Problem { get; init; }

    /// <summary>The id of the requirement; the place of what combines several; null where the text as a whole is meant.</summary>
    public string? Leaf => Finding?.Leaf ?? Where.Field;

    public string Sentence(Language language) => Finding?.Sentence(language) ?? Problem!.Sentence(language);
}
