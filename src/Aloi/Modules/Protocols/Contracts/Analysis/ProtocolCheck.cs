using Aloi.Modules.Protocols.Analysis;
using Aloi.Platform.Problems;
using Aloi.Platform.Yaml;

namespace Aloi.Modules.Protocols.Contracts;

/// <summary>
/// The check of a rule as it is written, before it is known to be readable: every remark has its line. What asks for more than there is
/// keeps a text from being read as a protocol, and is told like the other things that can never be satisfied.
/// </summary>
public static class ProtocolCheck
{
    /// <param name="protocol">What stands under the key <c>protocol</c>.</param>
    /// <param name="pools">The people beside it.</param>
    /// <param name="source">The name of the file.</param>
    public static IReadOnlyList<ProtocolRemark> Read(YamlValue protocol, PoolsOfPeople? pools = null, string? source = null)
    {
        var reading = new YamlReading(source);
        var node = ProtocolYaml.Read(protocol, reading);
        if (node is null || reading.Problems.Any(problem => !ProblemCodes.IsAboutReach(problem)))
        {
            return [.. InOrder(reading.Problems).Select(problem => Of(problem, protocol))];
        }

        return
        [
            .. ProtocolAnalysis
                .Check(node, pools)
                .Select(finding => new ProtocolRemark(finding.Severity, finding.Code, At(finding, protocol, source)) { Finding = finding }),
        ];
    }

    /// <summary>A problem of a file as a remark: an error, with the code of the finding that says the same thing.</summary>
    public static ProtocolRemark Of(Problem problem, YamlValue? protocol = null) =>
        new(FindingSeverity.Error, ProblemCodes.Of(problem, protocol), problem.Where ?? new Location()) { Problem = problem };

    private static IEnumerable<Problem> InOrder(IEnumerable<Problem> problems) =>
        problems.OrderBy(problem => problem.Where?.Line).ThenBy(problem => problem.Where?.Column);

    private static Location At(ProtocolFinding finding, YamlValue protocol, string? source) =>
        YamlPlaces.Find(protocol, finding.Path) is { } found
            ? new Location(source, found.Line, found.Column, finding.Path)
            : new Location(source, Field: finding.Path);
}
