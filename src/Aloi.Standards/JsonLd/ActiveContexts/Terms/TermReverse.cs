using Aloi.Standards.JsonLd.Syntax;

namespace Aloi.Standards.JsonLd.ActiveContexts.Terms;

/// <summary>A term that points backwards (JSON-LD 1.1 API section 4.2.2, step 13).</summary>
internal static class TermReverse
{
    /// <summary>False when the term is to be ignored.</summary>
    internal static bool Read(TermDefinitionReader reader, LocalContext reverse)
    {
        if (reader.Find(Keyword.Id) is not null || reader.Find(Keyword.Nest) is not null)
        {
            throw reader.Invalid("invalid reverse property", "holds both @reverse and @id or @nest");
        }

        if (reverse.Kind != JsonKind.String)
        {
            throw reader.Invalid("invalid IRI mapping", "has an @reverse that is not a string");
        }

        var text = reverse.Tape.String(reverse.Index);
        if (Keywords.Parse(text) == Keyword.None && Keywords.HasForm(text))
        {
            return false;
        }

        var expanded = reader.Expand(text);
        if (!Iri.HasScheme(expanded.Iri.Span) && !Iri.IsBlankNode(expanded.Iri.Span))
        {
            throw reader.Invalid("invalid IRI mapping", "has an @reverse that is not an IRI");
        }

        TermIri.Set(reader.Definition, expanded);
        reader.Definition.IsReverse = true;
        ReadContainer(reader);
        TermDetails.ReadIndex(reader);
        TermDetails.ReadContext(reader);
        return true;
    }

    private static void ReadContainer(TermDefinitionReader reader)
    {
        if (reader.Find(Keyword.Container) is not { } container || container.Kind == JsonKind.Null)
        {
            return;
        }

        var keyword = container.Kind == JsonKind.String ? Keywords.Parse(container.Tape.String(container.Index)) : Keyword.None;
        reader.Definition.Container = keyword switch
        {
            Keyword.Set => Containers.Set,
            Keyword.Index => Containers.Index,
            _ => throw reader.Invalid("invalid reverse property", "is reversed and has a container that is neither @set nor @index"),
        };
    }
}
