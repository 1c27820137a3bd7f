using Aloi.Modules.Protocols.Analysis;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Protocols.Contracts;

/// <summary>What is wrong with a rule before anybody meets it. Pure: the same protocol and pools always give the same findings.</summary>
public static class ProtocolAnalysis
{
    /// <param name="protocol">The rule; it may also be one that the reader refuses because it asks for more than there is.</param>
    /// <param name="pools">Who is in the pools that the rule names; null when that is not known.</param>
    /// <returns>Errors first, then warnings, each in the order of the text.</returns>
    public static IReadOnlyList<ProtocolFinding> Check(ProtocolNode protocol, PoolsOfPeople? pools = null)
    {
        var scope = new AnalysisScope(protocol, pools ?? PoolsOfPeople.Unknown);
        return
        [
            .. Analysers
                .All.SelectMany(check => check(scope))
                .OrderByDescending(finding => finding.Severity)
                .ThenBy(finding => scope.OrderOf(finding.Path)),
        ];
    }

    /// <summary>Whether a rule with these findings may be published: warnings do not stand in the way.</summary>
    public static bool AllowPublishing(this IEnumerable<ProtocolFinding> findings) =>
        findings.All(finding => finding.Severity != FindingSeverity.Error);

    /// <summary>What keeps a rule from being published, as refusals.</summary>
    public static IReadOnlyList<Problem> Refusals(ProtocolNode protocol, PoolsOfPeople? pools = null) =>
        [
            .. Check(protocol, pools)
                .Where(finding => finding.IsError)
                .Select(finding => ProtocolsProblems.CannotWork.With(finding).At(new Location(Field: finding.Path))),
        ];
}
