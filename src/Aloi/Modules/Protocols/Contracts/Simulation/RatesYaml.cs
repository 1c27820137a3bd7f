using Aloi.Platform.Collections;
using Aloi.Platform.Problems;
using Aloi.Platform.Yaml;

namespace Aloi.Modules.Protocols.Contracts;

/// <summary>Rates as somebody writes them: <c>families:</c> by kind of requirement, <c>leaves:</c> by id; what is left out stays as usual.</summary>
public static class RatesYaml
{
    private static readonly Dictionary<string, WorkRole> Roles = Enum.GetValues<WorkRole>()
        .ToDictionary(role => role.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    /// <summary>All problems at once, located; a requirement that the protocol does not have is one.</summary>
    public static Outcome<SimulationRates> Read(YamlValue value, ProtocolNode protocol, string? source = null)
    {
        var reading = new YamlReading(source);
        var rates = SimulationRates.Usual;
        if (reading.Fields(value, "") is { } fields)
        {
            rates = rates with { Families = Families(fields) };
            rates = rates with { Leaves = Leaves(fields, protocol, rates) };
            fields.RefuseOthers();
        }

        return reading.Problems.Count == 0 ? rates : reading.Refused<SimulationRates>();
    }

    private static Dictionary<string, LeafRates> Families(YamlFields fields)
    {
        var families = new Dictionary<string, LeafRates>(UsualRates.ByKind, StringComparer.Ordinal);
        if (fields.Find("families") is { } value && fields.Reading.Fields(value, "families") is { } given)
        {
            foreach (var kind in UsualRates.ByKind.Keys)
            {
                families[kind] = One(given, kind, UsualRates.ByKind[kind]);
            }

            given.RefuseOthers();
        }

        return families;
    }

    private static Dictionary<string, LeafRates> Leaves(YamlFields fields, ProtocolNode protocol, SimulationRates rates)
    {
        var leaves = new Dictionary<string, LeafRates>(StringComparer.Ordinal);
        if (fields.Find("leaves") is { } value && fields.Reading.Fields(value, "leaves") is { } given)
        {
            foreach (var leaf in protocol.Leaves())
            {
                var read = One(given, leaf.Id, rates.OfFamily(leaf));
                if (given.Map.Find(leaf.Id) is not null)
                {
                    leaves[leaf.Id] = read;
                }
            }

            given.RefuseOthers();
        }

        return leaves;
    }

    private static LeafRates One(YamlFields holder, string name, LeafRates usual)
    {
        if (holder.Find(name) is not { } value || holder.Reading.Fields(value, holder.PathOf(name)) is not { } fields)
        {
            return usual;
        }

        var read = new LeafRates
        {
            Answers = fields.Number("answers", 0, 1) ?? usual.Answers,
            Succeeds = fields.Number("succeeds", 0, 1) ?? usual.Succeeds,
            NotSeen = fields.Number("notSeen", 0, 1) ?? usual.NotSeen,
            Days = fields.Number("days", 0, 3_650) ?? usual.Days,
            Tries = fields.Integer("tries", 1, 100) ?? usual.Tries,
            Spares = fields.Integer("spares", 0, 100) ?? usual.Spares,
            Minutes = fields.Find("minutes") is { } minutes ? Minutes(minutes, fields) : usual.Minutes,
        };
        fields.RefuseOthers();
        return read;
    }

    private static ValueList<RoleMinutes> Minutes(YamlValue value, YamlFields holder)
    {
        if (holder.Reading.Fields(value, holder.PathOf("minutes")) is not { } fields)
        {
            return [];
        }

        var minutes = Roles
            .Select(role => (role.Value, Minutes: fields.Number(role.Key, 0, 100_000)))
            .Where(role => role.Minutes is not null)
            .Select(role => new RoleMinutes(role.Value, role.Minutes!.Value))
            .ToValueList();
        fields.RefuseOthers();
        return minutes;
    }
}
