using Aloi.Standards.JsonLd.ActiveContexts.Terms;
using Aloi.Standards.JsonLd.Syntax;

namespace Aloi.Standards.JsonLd.ActiveContexts;

/// <summary>What contexts may not hold in the processing mode <c>json-ld-1.0</c> (JSON-LD 1.1 API sections 4.1.2 and 4.2.2).</summary>
internal static class OlderContexts
{
    internal static void Refuse(ContextEntries entries)
    {
        if (entries.Find(Keyword.Version) is not null)
        {
            throw new JsonLdException("processing mode conflict", "A context of JSON-LD 1.1 is read as one of 1.0.", "@version");
        }

        if (entries.Find(Keyword.Propagate) is not null || entries.Find(Keyword.Import) is not null)
        {
            throw new JsonLdException("invalid context entry", "JSON-LD 1.0 has neither @propagate nor @import.");
        }

        if (entries.Find(Keyword.Type) is not null)
        {
            throw new JsonLdException("keyword redefinition", "The keyword @type is redefined.", "@type");
        }
    }

    internal static void Refuse(TermDefinitionReader term)
    {
        foreach (var keyword in (ReadOnlySpan<Keyword>)[Keyword.Protected, Keyword.Index, Keyword.Context, Keyword.Nest, Keyword.Prefix])
        {
            if (term.Find(keyword) is not null)
            {
                throw term.Invalid("invalid term definition", $"holds {Keywords.Spell(keyword)}, which JSON-LD 1.0 does not have");
            }
        }

        if (KeywordOf(term, Keyword.Type) is Keyword.Json or Keyword.NoneValue)
        {
            throw term.Invalid("invalid type mapping", "has a type that JSON-LD 1.0 does not have");
        }

        var hasContainer = term.Find(Keyword.Container) is not null;
        if (hasContainer && KeywordOf(term, Keyword.Container) is Keyword.None or Keyword.Graph or Keyword.Id or Keyword.Type)
        {
            throw term.Invalid("invalid container mapping", "has a container that JSON-LD 1.0 does not have");
        }
    }

    private static Keyword KeywordOf(TermDefinitionReader term, Keyword entry) =>
        term.Find(entry) is { Kind: JsonKind.String } value ? Keywords.Parse(value.Tape.String(value.Index)) : Keyword.None;
}
