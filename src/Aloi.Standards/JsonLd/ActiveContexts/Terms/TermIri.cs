using System.Text;
using Aloi.Standards.JsonLd.Syntax;

namespace Aloi.Standards.JsonLd.ActiveContexts.Terms;

/// <summary>What a term stands for (JSON-LD 1.1 API section 4.2.2, steps 14 to 18).</summary>
internal static class TermIri
{
    /// <summary>False when the term is to be ignored.</summary>
    internal static bool Read(TermDefinitionReader reader)
    {
        if (reader.Find(Keyword.Id) is not { } id)
        {
            ReadFromTerm(reader);
            return true;
        }

        if (id.Kind == JsonKind.Null)
        {
            return true;
        }

        if (id.Kind != JsonKind.String)
        {
            throw reader.Invalid("invalid IRI mapping", "has an @id that is not a string");
        }

        var text = id.Tape.String(id.Index);
        if (string.Equals(text, reader.Term, StringComparison.Ordinal))
        {
            ReadFromTerm(reader);
            return true;
        }

        if (Keywords.Parse(text) == Keyword.None && Keywords.HasForm(text))
        {
            return false;
        }

        ReadId(reader, text);
        return true;
    }

    internal static void Set(TermDefinition definition, ExpandedName expanded)
    {
        definition.Keyword = expanded.Keyword;
        definition.IriUtf8 = expanded.Iri;
        definition.Iri = expanded.Iri.HasValue ? expanded.Iri.ToString() : null;
    }

    private static bool IsIri(Utf8Text text) => Iri.HasScheme(text.Span) || Iri.IsBlankNode(text.Span);

    private static void ReadId(TermDefinitionReader reader, string text)
    {
        var expanded = reader.Expand(text);
        if (expanded.Keyword == Keyword.None && !IsIri(expanded.Iri))
        {
            throw reader.Invalid("invalid IRI mapping", "has an @id that is not an IRI");
        }

        if (expanded.Keyword == Keyword.Context)
        {
            throw reader.Invalid("invalid keyword alias", "makes an alias of @context");
        }

        Set(reader.Definition, expanded);
        var looksLikeIri = LooksLikeIri(reader.Term);
        if (looksLikeIri)
        {
            RefuseOtherIri(reader, expanded);
        }

        // A term written as a plain IRI is a prefix when the IRI ends where a suffix may follow (step 14.2.5).
        reader.Definition.IsPrefix =
            !looksLikeIri && !reader.Term.Contains(':', StringComparison.Ordinal) && reader.IsSimple && MayBePrefix(expanded.Iri.Span);
    }

    private static bool LooksLikeIri(string term) =>
        term.Contains('/', StringComparison.Ordinal) || (term.Length > 2 && term.AsSpan(1, term.Length - 2).Contains(':'));

    private static void RefuseOtherIri(TermDefinitionReader reader, ExpandedName expanded)
    {
        reader.Builder.MarkDefined(reader.Name);
        if (!reader.Expand(reader.Term).Text.Is(expanded.Text.Span))
        {
            throw reader.Invalid("invalid IRI mapping", "looks like an IRI and stands for another one");
        }
    }

    private static bool MayBePrefix(ReadOnlySpan<byte> iri) =>
        !iri.IsEmpty
        && (iri[^1] is (byte)':' or (byte)'/' or (byte)'?' or (byte)'#' or (byte)'[' or (byte)']' or (byte)'@' || Iri.IsBlankNode(iri));

    private static void ReadFromTerm(TermDefinitionReader reader)
    {
        var term = reader.Term;
        if (reader.Name == (int)Keyword.Type)
        {
            Set(reader.Definition, ExpandedName.Of(Keyword.Type));
            return;
        }

        if (term.IndexOf(':', 1) > 0 || term.Contains('/', StringComparison.Ordinal))
        {
            reader.Builder.MarkDefined(reader.Name);
            SetChecked(reader, FromPrefix(reader, term) ?? reader.Expand(term).Iri);
            return;
        }

        if (reader.Builder.Result.Vocab is not { } vocab)
        {
            throw reader.Invalid("invalid IRI mapping", "says no IRI, and there is no @vocab");
        }

        Set(reader.Definition, ExpandedName.Of(Utf8Text.Concat(Encoding.UTF8.GetBytes(vocab), Encoding.UTF8.GetBytes(term))));
    }

    // Here any term may serve as a prefix, even one that could not in a document (step 15).
    private static Utf8Text? FromPrefix(TermDefinitionReader reader, string term)
    {
        var colon = term.IndexOf(':', 1);
        var prefix = colon < 0 ? -1 : reader.Builder.Names.Find(term[..colon]);
        reader.Builder.EnsureDefined(prefix);
        return reader.Builder.Result.Find(prefix) is { Iri: not null } definition
            ? Utf8Text.Concat(definition.IriUtf8.Span, Encoding.UTF8.GetBytes(term[(colon + 1)..]))
            : null;
    }

    private static void SetChecked(TermDefinitionReader reader, Utf8Text iri)
    {
        if (!IsIri(iri))
        {
            throw reader.Invalid("invalid IRI mapping", "does not lead to an IRI");
        }

        Set(reader.Definition, ExpandedName.Of(iri));
    }
}
