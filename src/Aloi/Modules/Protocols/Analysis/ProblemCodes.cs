using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Problems;
using Aloi.Platform.Time;
using Aloi.Platform.Yaml;

namespace Aloi.Modules.Protocols.Analysis;

/// <summary>Which problems of a text say the same thing as a finding about a rule.</summary>
internal static class ProblemCodes
{
    private static readonly ProblemKind[] AboutReach =
    [
        ProtocolsProblems.TooManyChildrenAsked,
        ProtocolsProblems.ThresholdOverSum,
        ProtocolsProblems.MinOverMax,
        ProtocolsProblems.CountOverOf,
    ];

    /// <summary>The text is a protocol all the same: one that can never be satisfied.</summary>
    public static bool IsAboutReach(Problem problem) => AboutReach.Contains(problem.Kind);

    public static string Of(Problem problem, YamlValue? protocol) =>
        problem.Kind == ProtocolsProblems.CountOverOf ? FindingCodes.QuorumAbovePool
        : IsAboutReach(problem) ? FindingCodes.NeverSatisfied
        : IsDeadlineOfNothing(problem, protocol) ? FindingCodes.DeadlineCannotBeMet
        : problem.Code;

    private static bool IsDeadlineOfNothing(Problem problem, YamlValue? protocol) =>
        problem.Kind == YamlProblems.BadDuration
        && problem.Where?.Field is { } field
        && field.EndsWith(".deadline", StringComparison.Ordinal)
        && protocol is not null
        && CalendarDuration.TryParse(YamlPlaces.TextAt(protocol, field), out var duration)
        && duration.IsZero;
}
