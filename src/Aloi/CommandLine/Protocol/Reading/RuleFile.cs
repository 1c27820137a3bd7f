using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Problems;
using Aloi.Platform.Yaml;

namespace Aloi.CommandLine.Protocol.Reading;

/// <summary>A file whose rule is checked or tried out: an achievement's, or a protocol alone, either with people beside it.</summary>
/// <param name="Protocol">Null while something keeps it from being read.</param>
/// <param name="Remarks">In the order of importance; errors first.</param>
internal sealed record RuleFile(string Name, ProtocolNode? Protocol, PoolsOfPeople Pools, IReadOnlyList<ProtocolRemark> Remarks)
{
    private static readonly string[] OfAchievements = ["issuer", "achievement"];

    public bool IsPublishable => Remarks.All(remark => remark.Severity != FindingSeverity.Error);

    public static RuleFile Load(string path)
    {
        var read = TextFile.Read(path);
        var name = System.IO.Path.GetFileName(path);
        return read.Succeeded ? Of(read.Value, path, name) : new(name, null, PoolsOfPeople.Unknown, [.. read.Problems.Select(p => ProtocolCheck.Of(p))]);
    }

    private static RuleFile Of(YamlValue value, string path, string name)
    {
        var (rule, people, reading) = Parts(value, name);
        var pools = people is null ? PoolsOfPeople.Unknown : PoolsYaml.Read(people, reading);
        var remarks = new List<ProtocolRemark>(reading.Problems.Select(problem => ProtocolCheck.Of(problem)));
        if (IsAchievement(value))
        {
            remarks.AddRange(AchievementYaml.Load(path).Problems.Where(IsElsewhere).Select(problem => ProtocolCheck.Of(problem)));
        }

        remarks.AddRange(rule is null ? [] : ProtocolCheck.Read(rule, pools, name));
        var isReadable = rule is not null && remarks.TrueForAll(remark => remark.Problem is null);
        var protocol = isReadable ? ProtocolYaml.Read(rule!, new YamlReading(name)) : null;
        return new(name, protocol, pools, [.. remarks.OrderByDescending(remark => remark.Severity).ThenBy(remark => remark.Where.Line)]);
    }

    /// <summary>What is wrong with the rule and the people is found by looking at them.</summary>
    private static bool IsElsewhere(Problem problem) =>
        problem.Where?.Field is not { } field
        || !(field is "protocol" or "people" || field.StartsWith("protocol.", StringComparison.Ordinal) || field.StartsWith("people.", StringComparison.Ordinal));

    private static (YamlValue? Rule, YamlValue? People, YamlReading Reading) Parts(YamlValue value, string name)
    {
        var reading = new YamlReading(name);
        if (value is not YamlMap map || (map.Find("protocol") is null && map.Find("people") is null && !IsAchievement(value)))
        {
            return (value, null, reading);
        }

        var fields = new YamlFields(reading, map, "");
        var rule = fields.Find("protocol", required: true);
        var people = fields.Find("people");
        if (!IsAchievement(value))
        {
            fields.RefuseOthers();
        }

        return (rule, people, reading);
    }

    private static bool IsAchievement(YamlValue value) => value is YamlMap map && OfAchievements.Any(key => map.Find(key) is not null);
}
