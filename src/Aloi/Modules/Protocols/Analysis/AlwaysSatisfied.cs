using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Protocols.Analysis;

/// <summary>What refuses nobody in the end, whatever they do or leave undone.</summary>
internal static class AlwaysSatisfied
{
    private const string Code = FindingCodes.AlwaysSatisfied;

    public static IEnumerable<ProtocolFinding> Find(AnalysisScope scope)
    {
        foreach (var place in scope.Places.Where(place => IsCause(place.Node)))
        {
            yield return Said(place);
        }

        if (!IsCause(scope.Protocol) && IsAlways(scope.Protocol))
        {
            yield return scope.Root.Warning(Code, "whole");
        }
    }

    public static bool IsAlways(ProtocolNode node) =>
        node is Leaf leaf ? IsAlwaysLeaf(leaf) : Weighing.Of(node, IsAlways) >= Weighing.Need(node);

    /// <summary>
    /// A test that every score passes refuses whoever lets the deadline pass; a declaration, review, jury or peers may say no; what grows old
    /// may be met and lost.
    /// </summary>
    private static bool IsAlwaysLeaf(Leaf leaf) =>
        leaf.Freshness is null
        && leaf switch
        {
            OnlineAssessment test => test.Min <= 0
                && (leaf.Deadline is null || leaf.OnSilence.Rule == SilenceRule.Escalate || IsLetGo(leaf)),
            Attendance or Evidence or HeldCredential => IsLetGo(leaf),
            _ => false,
        };

    private static bool IsLetGo(Leaf leaf) =>
        leaf.Deadline is not null
        && (leaf.OnSilence.Rule == SilenceRule.Waive || (leaf.OnSilence.Substitute is { } instead && IsAlways(instead)));

    private static bool IsCause(ProtocolNode node) => node is Leaf leaf ? IsAlwaysLeaf(leaf) : Weighing.Need(node) <= 0;

    private static ProtocolFinding Said(Place place) =>
        place.Node switch
        {
            OnlineAssessment { Min: <= 0 } => place.Warning(Code, "min", place.Name),
            Leaf leaf => place.Warning(Code, "silence", place.Name, leaf.Deadline),
            ProtocolNode.Weighted => place.Warning(Code, "threshold"),
            _ => place.Warning(Code, "k"),
        };
}
