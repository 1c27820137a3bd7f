using Aloi.Standards.JsonLd.Syntax;

namespace Aloi.Standards.JsonLd.ActiveContexts.Terms;

/// <summary>Reads one term definition (JSON-LD 1.1 API section 4.2.2, steps 7 to 26).</summary>
internal sealed class TermDefinitionReader(TermBuilder builder, int name, string term, LocalContext value, bool isProtected)
{
    private readonly TermDefinition definition = new() { IsProtected = isProtected };

    internal string Term { get; } = term;

    internal int Name { get; } = name;

    internal TermBuilder Builder { get; } = builder;

    internal TermDefinition Definition => definition;

    /// <summary>Null when the entry is to be ignored.</summary>
    internal TermDefinition? Read()
    {
        if (value.Kind is not (JsonKind.Null or JsonKind.String or JsonKind.Object))
        {
            throw Invalid("invalid term definition", "is neither an IRI, nor an object, nor null");
        }

        if (Builder.IsJsonLd10)
        {
            OlderContexts.Refuse(this);
        }

        if (Find(Keyword.Protected) is { } own)
        {
            definition.IsProtected = TermBuilder.IsTrue(own, "invalid @protected value", Term);
        }

        ReadType();
        if (Find(Keyword.Reverse) is { } reverse)
        {
            return TermReverse.Read(this, reverse) ? definition : null;
        }

        if (!TermIri.Read(this))
        {
            return null;
        }

        TermDetails.Read(this);
        return definition;
    }

    /// <summary>The entry of an expanded definition; a definition that is only an IRI, or null, stands for its <c>@id</c>.</summary>
    internal LocalContext? Find(Keyword keyword)
    {
        if (value.Kind != JsonKind.Object)
        {
            return keyword == Keyword.Id ? value : null;
        }

        var index = value.Tape.Member(value.Index, keyword);
        return index < 0 ? null : new LocalContext(value.Tape, index);
    }

    internal bool IsSimple => value.Kind == JsonKind.String;

    internal LocalContext Value => value;

    internal JsonLdException Invalid(string code, string what) => new(code, $"The definition of the term {Term} {what}.", Term);

    /// <summary>IRI expansion while the context is being made: names that it defines are defined on the way (section 5.2, steps 3 and 6.3).</summary>
    internal ExpandedName Expand(string text)
    {
        if (Keywords.Parse(text) == Keyword.None && !Keywords.HasForm(text))
        {
            Builder.EnsureDefined(Builder.Names.Find(text));
            var colon = text.Length > 1 ? text.IndexOf(':', 1) : -1;
            if (colon > 0 && !text.AsSpan(colon + 1).StartsWith("//") && !text.StartsWith("_:", StringComparison.Ordinal))
            {
                Builder.EnsureDefined(Builder.Names.Find(text[..colon]));
            }
        }

        return IriExpansion.Expand(Builder.Result, Builder.Names, Utf8Text.From(text), vocab: true, documentRelative: false);
    }

    private void ReadType()
    {
        if (Find(Keyword.Type) is not { } type)
        {
            return;
        }

        if (type.Kind != JsonKind.String)
        {
            throw Invalid("invalid type mapping", "has an @type that is not a string");
        }

        var expanded = Expand(type.Tape.String(type.Index));
        definition.Type = expanded.Keyword switch
        {
            Keyword.Id => TypeMapping.Id,
            Keyword.Vocab => TypeMapping.Vocab,
            Keyword.Json => TypeMapping.Json,
            Keyword.NoneValue => TypeMapping.None,
            Keyword.None when Iri.HasScheme(expanded.Iri.Span) => TypeMapping.Iri,
            _ => throw Invalid("invalid type mapping", "has an @type that is not an IRI"),
        };
        definition.TypeIri = expanded.Iri;
    }
}
