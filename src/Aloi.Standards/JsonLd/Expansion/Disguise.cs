using System.Diagnostics.CodeAnalysis;
using Aloi.Standards.JsonLd.ActiveContexts;
using Aloi.Standards.JsonLd.Syntax;

namespace Aloi.Standards.JsonLd.Expansion;

/// <summary>
/// The refusal of statements in another dress than the published contexts give them. JSON-LD lets the same statement be written in many
/// ways, and the signature covers the statement: whoever takes a signed credential could move its end date into an <c>@nest</c>, or call its
/// status entry by the full address, and a reader of members would find neither.
/// </summary>
internal static class Disguise
{
    /// <summary>Refuses a member whose name is not the one that the published contexts use for what it says.</summary>
    internal static void RefuseName(Expander x, int name, TermDefinition? term, ExpandedName expanded)
    {
        if (!x.RefusesDisguises || term is { IsPublished: true } || IsPlain(name))
        {
            return;
        }

        var text = x.Names.Name(name).ToString();
        var hides =
            expanded.Keyword == Keyword.None
                ? expanded.Iri.HasValue && x.Contexts.Published.HasOtherName(expanded.Iri.ToString(), text)
                : !x.Contexts.Published.IsName(Keywords.Spell(expanded.Keyword), text);
        if (hides)
        {
            Refuse(text);
        }
    }

    /// <summary>Refuses an identifier that does not stand for itself: relative, abbreviated, or the label of a blank node.</summary>
    internal static void RefuseIdentifier(Expander x, Utf8Text written, Utf8Text expanded)
    {
        if (x.RefusesDisguises && (Iri.IsBlankNode(written.Span) || (expanded.HasValue && !expanded.Is(written.Span))))
        {
            Refuse(written.ToString());
        }
    }

    [DoesNotReturn]
    internal static void Refuse(string what) =>
        throw new JsonLdException("disguised term", $"\"{what}\" says in another way what has a published way of being said.", what);

    // The parts of a value object and of a list have no other names than these, and hide nothing.
    private static bool IsPlain(int name) =>
        Keywords.OfName(name) is Keyword.Value or Keyword.Type or Keyword.Language or Keyword.Direction or Keyword.List;
}
