using Aloi.Standards.JsonLd.Syntax;

namespace Aloi.Standards.JsonLd.ActiveContexts.Terms;

/// <summary>Container, index, scoped context, language, nest and prefix of a term (JSON-LD 1.1 API section 4.2.2, steps 19 to 26).</summary>
internal static class TermDetails
{
    internal static void Read(TermDefinitionReader reader)
    {
        TermContainer.Read(reader);
        ReadIndex(reader);
        ReadContext(reader);
        ReadLanguage(reader);
        ReadNest(reader);
        ReadPrefix(reader);
        RefuseOtherEntries(reader);
    }

    internal static void ReadIndex(TermDefinitionReader reader)
    {
        if (reader.Find(Keyword.Index) is not { } index)
        {
            return;
        }

        var text = index.Kind == JsonKind.String ? index.Tape.String(index.Index) : null;
        if (text is null || !reader.Definition.Has(Containers.Index) || !Iri.HasScheme(reader.Expand(text).Iri.Span))
        {
            throw reader.Invalid("invalid term definition", "has an @index that is not an IRI, or no @index container");
        }

        reader.Definition.Index = text;
    }

    internal static void ReadContext(TermDefinitionReader reader)
    {
        if (reader.Find(Keyword.Context) is { } context)
        {
            reader.Builder.Validate(context, reader.Term);
            reader.Definition.Context = context;
        }
    }

    private static void ReadLanguage(TermDefinitionReader reader)
    {
        if (reader.Find(Keyword.Type) is not null)
        {
            return;
        }

        if (reader.Find(Keyword.Language) is { } language)
        {
            reader.Definition.HasLanguage = true;
            reader.Definition.Language = language.Kind switch
            {
                JsonKind.Null => default,
                JsonKind.String => LanguageTag.Normalize(language.Tape.Text(language.Index)),
                _ => throw reader.Invalid("invalid language mapping", "has an @language that is neither a string nor null"),
            };
        }

        if (reader.Find(Keyword.Direction) is { } direction)
        {
            reader.Definition.Direction = Directions.Parse(direction);
        }
    }

    private static void ReadNest(TermDefinitionReader reader)
    {
        if (reader.Find(Keyword.Nest) is not { } nest)
        {
            return;
        }

        var text = nest.Kind == JsonKind.String ? nest.Tape.String(nest.Index) : null;
        if (text is null || Keywords.Parse(text) is not (Keyword.None or Keyword.Nest))
        {
            throw reader.Invalid("invalid @nest value", "has an @nest that is not a term");
        }

        reader.Definition.Nest = text;
    }

    private static void ReadPrefix(TermDefinitionReader reader)
    {
        if (reader.Find(Keyword.Prefix) is not { } prefix)
        {
            return;
        }

        if (reader.Term.AsSpan().IndexOfAny(':', '/') >= 0)
        {
            throw reader.Invalid("invalid term definition", "has an @prefix, though the term looks like an IRI");
        }

        reader.Definition.IsPrefix = TermBuilder.IsTrue(prefix, "invalid @prefix value", reader.Term);
        if (reader.Definition is { IsPrefix: true, Keyword: not Keyword.None })
        {
            throw reader.Invalid("invalid term definition", "makes a prefix of a keyword");
        }
    }

    private static void RefuseOtherEntries(TermDefinitionReader reader)
    {
        var value = reader.Value;
        if (value.Kind != JsonKind.Object)
        {
            return;
        }

        for (var i = value.Index + 1; i < value.Tape[value.Index].Next; i = value.Tape[i].Next)
        {
            var isKnown =
                Keywords.OfName(value.Tape[i].Name)
                is Keyword.Id
                    or Keyword.Container
                    or Keyword.Context
                    or Keyword.Direction
                    or Keyword.Index
                    or Keyword.Language
                    or Keyword.Nest
                    or Keyword.Prefix
                    or Keyword.Protected
                    or Keyword.Type;
            if (!isKnown)
            {
                throw reader.Invalid("invalid term definition", $"holds the unknown entry {value.Tape.NameOf(i)}");
            }
        }
    }
}
