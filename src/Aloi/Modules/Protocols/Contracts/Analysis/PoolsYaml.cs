using Aloi.Platform.Yaml;

namespace Aloi.Modules.Protocols.Contracts;

/// <summary>
/// The people that a file may name beside its protocol, so that the rule can be checked and tried out before there are real pools:
/// <c>people:</c>, from the name of a pool to a list of people.
/// </summary>
public static class PoolsYaml
{
    private const int MostPeople = 2_000;

    /// <summary>What could be read; the problems are in the reading.</summary>
    public static PoolsOfPeople Read(YamlValue value, YamlReading reading, string path = "people")
    {
        if (value is not YamlMap map)
        {
            reading.Refuse(YamlProblems.ExpectedFields, value, path, path);
            return PoolsOfPeople.Unknown;
        }

        var pools = new Dictionary<string, IReadOnlyList<PoolPerson>>(StringComparer.Ordinal);
        foreach (var entry in map.Entries)
        {
            pools[entry.Key.Value] = People(entry.Value, reading, $"{path}.{YamlChecks.Shown(entry.Key.Value)}");
        }

        return new PoolsOfPeople(pools);
    }

    /// <summary>A pool of nobody is a pool.</summary>
    private static IReadOnlyList<PoolPerson> People(YamlValue value, YamlReading reading, string path) =>
        value is YamlText { IsNothing: true } or YamlList { Items.Count: 0 }
            ? []
            : [.. (reading.Items(value, path, MostPeople) ?? []).Select((item, i) => Person(item, reading, $"{path}[{i}]")).OfType<PoolPerson>()];

    private static PoolPerson? Person(YamlValue item, YamlReading reading, string path)
    {
        if (reading.Fields(item, path) is not { } fields)
        {
            return null;
        }

        var name = fields.Line("name", required: true);
        var person = new PoolPerson(name ?? "")
        {
            Email = fields.Line("email", longest: 320),
            IsExternal = Flag(fields, "external"),
            IsTrainer = Flag(fields, "trainer"),
            IsManager = Flag(fields, "manager"),
            IsSameEntity = Flag(fields, "sameEntity"),
        };
        fields.RefuseOthers();
        return name is null ? null : person;
    }

    private static bool Flag(YamlFields fields, string name) => fields.Choice(name, Flags) ?? false;

    private static readonly Dictionary<string, bool> Flags = new(StringComparer.Ordinal) { ["true"] = true, ["false"] = false };
}
