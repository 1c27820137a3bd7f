using Aloi.Standards.JsonLd.Syntax;

namespace Aloi.Standards.JsonLd.ActiveContexts;

/// <summary>What a name or a value stands for: a keyword, an IRI (or what stayed relative), or nothing.</summary>
internal readonly record struct ExpandedName(Keyword Keyword, Utf8Text Iri)
{
    internal static readonly ExpandedName Nothing;

    internal static ExpandedName Of(Keyword keyword) => new(keyword, default);

    internal static ExpandedName Of(Utf8Text iri) => new(Keyword.None, iri);

    internal bool IsNothing => Keyword == Keyword.None && !Iri.HasValue;

    /// <summary>The text of the keyword or the IRI.</summary>
    internal Utf8Text Text => Keyword == Keyword.None ? Iri : Keywords.SpellUtf8(Keyword);
}

/// <summary>IRI expansion against a finished active context (JSON-LD 1.1 API section 5.2).</summary>
internal static class IriExpansion
{
    /// <summary>Expands the name of a member.</summary>
    internal static ExpandedName ExpandName(ActiveContext active, DocumentNames names, int name)
    {
        if (Keywords.OfName(name) is var keyword && keyword != Keyword.None)
        {
            return ExpandedName.Of(keyword);
        }

        return active.Find(name) is { } term ? OfTerm(term) : Expand(active, names, names.Name(name), vocab: true, documentRelative: false);
    }

    internal static ExpandedName Expand(ActiveContext active, DocumentNames names, Utf8Text value, bool vocab, bool documentRelative)
    {
        var text = value.Span;
        var name = names.Find(text);
        if (name > 0 && Keywords.OfName(name) is var keyword && keyword != Keyword.None)
        {
            return ExpandedName.Of(keyword);
        }

        if (Keywords.HasForm(text))
        {
            return ExpandedName.Nothing;
        }

        if (active.Find(name) is { } term && (vocab || term.Keyword != Keyword.None))
        {
            return OfTerm(term);
        }

        var colon = text.Length > 1 ? text[1..].IndexOf((byte)':') + 1 : 0;
        if (colon > 0 && ExpandCompact(active, names, value, colon) is { } iri)
        {
            return ExpandedName.Of(iri);
        }

        return ExpandedName.Of(ExpandRelative(active, value, vocab, documentRelative));
    }

    private static ExpandedName OfTerm(TermDefinition term) => new(term.Keyword, term.IriUtf8);

    private static Utf8Text? ExpandCompact(ActiveContext active, DocumentNames names, Utf8Text value, int colon)
    {
        var prefix = value.Span[..colon];
        var suffix = value.Span[(colon + 1)..];
        if (prefix.SequenceEqual("_"u8) || suffix.StartsWith("//"u8))
        {
            return value;
        }

        if (active.Find(names.Find(prefix)) is { IsPrefix: true, Iri: not null } term)
        {
            return Utf8Text.Concat(term.IriUtf8.Span, suffix);
        }

        return Iri.HasScheme(value.Span) ? value : null;
    }

    private static Utf8Text ExpandRelative(ActiveContext active, Utf8Text value, bool vocab, bool documentRelative)
    {
        if (vocab && active.VocabUtf8.HasValue)
        {
            return Utf8Text.Concat(active.VocabUtf8.Span, value.Span);
        }

        return documentRelative && active.BaseIri is { } baseIri ? Utf8Text.From(Iri.Resolve(value.ToString(), baseIri)) : value;
    }
}
