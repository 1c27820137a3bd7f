using Aloi.Standards.JsonLd.ActiveContexts;
using Aloi.Standards.JsonLd.Syntax;

namespace Aloi.Standards.JsonLd.Expansion;

/// <summary>A member whose name is a keyword, or an alias of one (JSON-LD 1.1 API section 5.1.2, step 13.4).</summary>
internal static class KeywordExpansion
{
    internal static void Expand(Expander x, ref NodeDraft draft, Keyword keyword, int member)
    {
        if (draft.Property.Is(Keyword.Reverse))
        {
            throw new JsonLdException(
                "invalid reverse property map",
                "A keyword stands among reversed properties.",
                Keywords.Spell(keyword)
            );
        }

        if (draft.Has(keyword) && keyword is not (Keyword.Included or Keyword.Type))
        {
            throw new JsonLdException("colliding keywords", $"Two members stand for {Keywords.Spell(keyword)}.", Keywords.Spell(keyword));
        }

        switch (keyword)
        {
            case Keyword.Id or Keyword.Language or Keyword.Direction or Keyword.Index:
                ExpandText(x, ref draft, keyword, member);
                break;
            case Keyword.Type:
                ExpandTypes(x, ref draft, member);
                break;
            case Keyword.Value:
                ExpandValue(x, ref draft, member);
                break;
            case Keyword.Nest:
                (draft.Nests ??= []).Add(member);
                break;
            default:
                StructureKeywords.Expand(x, ref draft, keyword, member);
                break;
        }
    }

    private static void ExpandText(Expander x, ref NodeDraft draft, Keyword keyword, int member)
    {
        if (x.Tape.Kind(member) != JsonKind.String)
        {
            throw keyword switch
            {
                Keyword.Id => new JsonLdException("invalid @id value", "An @id is not a string.", "@id"),
                Keyword.Language => new JsonLdException("invalid language-tagged string", "A language is not a string.", "@language"),
                Keyword.Index => new JsonLdException("invalid @index value", "An @index is not a string.", "@index"),
                _ => Directions.Invalid(),
            };
        }

        draft.See(keyword);
        var text = x.Tape.Text(member);
        switch (keyword)
        {
            case Keyword.Id:
                draft.Id = IriExpansion.Expand(draft.Active, x.Names, text, vocab: false, documentRelative: true).Text;
                Disguise.RefuseIdentifier(x, text, draft.Id);
                break;
            case Keyword.Language:
                draft.Language = LanguageTag.Normalize(text);
                break;
            case Keyword.Index:
                x.Drop(Keywords.SpellUtf8(Keyword.Index));
                draft.Index = text;
                break;
            default:
                draft.Direction = Directions.Parse(text) ?? throw Directions.Invalid();
                break;
        }
    }

    private static void ExpandTypes(Expander x, ref NodeDraft draft, int member)
    {
        draft.See(Keyword.Type);
        if (x.Tape.Kind(member) == JsonKind.String)
        {
            AddType(x, ref draft, member);
            return;
        }

        draft.TypesAreArray = true;
        if (x.Tape.Kind(member) != JsonKind.Array)
        {
            throw InvalidType();
        }

        for (var i = member + 1; i < x.Tape[member].Next; i = x.Tape[i].Next)
        {
            if (x.Tape.Kind(i) != JsonKind.String)
            {
                throw InvalidType();
            }

            AddType(x, ref draft, i);
        }
    }

    private static void AddType(Expander x, ref NodeDraft draft, int index)
    {
        var expanded = IriExpansion.Expand(draft.TypeScoped, x.Names, x.Tape.Text(index), vocab: true, documentRelative: true);
        if (expanded.IsNothing)
        {
            x.Drop(x.Tape.Text(index));
            return;
        }

        draft.Types = x.Tree.Join(draft.Types, x.Tree.Single(new ExpandedItem { Kind = ItemKind.Iri, Text = expanded.Text }));
    }

    private static JsonLdException InvalidType() => new("invalid type value", "A type is not a string.", "@type");

    private static void ExpandValue(Expander x, ref NodeDraft draft, int member)
    {
        draft.See(Keyword.Value);
        draft.Value = member;
        if (!draft.IsJson && x.Tape.Kind(member) is JsonKind.Array or JsonKind.Object)
        {
            throw new JsonLdException(
                "invalid value object value",
                "An @value is neither a string, nor a number, nor a truth value.",
                "@value"
            );
        }
    }
}
