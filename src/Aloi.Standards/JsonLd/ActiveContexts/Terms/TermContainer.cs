using Aloi.Standards.JsonLd.Syntax;

namespace Aloi.Standards.JsonLd.ActiveContexts.Terms;

/// <summary>The container mapping of a term (JSON-LD 1.1 API section 4.2.2, step 19).</summary>
internal static class TermContainer
{
    internal static void Read(TermDefinitionReader reader)
    {
        if (reader.Find(Keyword.Container) is not { } container)
        {
            return;
        }

        var containers = Parse(container);
        if (!IsAllowed(containers))
        {
            throw reader.Invalid("invalid container mapping", "has containers that do not go together");
        }

        reader.Definition.Container = containers;
        if ((containers & Containers.Type) == Containers.None)
        {
            return;
        }

        if (reader.Definition.Type == TypeMapping.Absent)
        {
            reader.Definition.Type = TypeMapping.Id;
        }

        if (reader.Definition.Type is not (TypeMapping.Id or TypeMapping.Vocab))
        {
            throw reader.Invalid("invalid type mapping", "has an @type container and values that are not IRIs");
        }
    }

    private static Containers Parse(LocalContext value)
    {
        if (value.Kind != JsonKind.Array)
        {
            return ParseOne(value.Tape, value.Index);
        }

        var containers = Containers.None;
        for (var i = value.Index + 1; i < value.Tape[value.Index].Next; i = value.Tape[i].Next)
        {
            var one = ParseOne(value.Tape, i);
            if (one == Containers.None)
            {
                return Containers.None;
            }

            containers |= one;
        }

        return containers;
    }

    private static Containers ParseOne(JsonTape tape, int index) =>
        tape.Kind(index) != JsonKind.String
            ? Containers.None
            : Keywords.Parse(tape.String(index)) switch
            {
                Keyword.List => Containers.List,
                Keyword.Set => Containers.Set,
                Keyword.Language => Containers.Language,
                Keyword.Index => Containers.Index,
                Keyword.Id => Containers.Id,
                Keyword.Type => Containers.Type,
                Keyword.Graph => Containers.Graph,
                _ => Containers.None,
            };

    private static bool IsAllowed(Containers containers) =>
        (containers & ~Containers.Set) switch
        {
            Containers.None => containers == Containers.Set,
            Containers.List => containers == Containers.List,
            Containers.Language or Containers.Index or Containers.Id or Containers.Type or Containers.Graph => true,
            (Containers.Graph | Containers.Id) or (Containers.Graph | Containers.Index) => true,
            _ => false,
        };
}
