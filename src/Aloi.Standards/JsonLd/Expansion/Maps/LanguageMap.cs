using Aloi.Standards.JsonLd.ActiveContexts;
using Aloi.Standards.JsonLd.Syntax;

namespace Aloi.Standards.JsonLd.Expansion.Maps;

/// <summary>Texts by language (JSON-LD 1.1 API section 5.1.2, step 13.7).</summary>
internal static class LanguageMap
{
    internal static Chain Expand(Expander x, ActiveContext active, TermDefinition term, int map)
    {
        var direction = term.Direction == Direction.Absent ? active.Direction : term.Direction;
        var result = Chain.Empty;
        for (var i = map + 1; i < x.Tape[map].Next; i = x.Tape[i].Next)
        {
            var name = x.Tape[i].Name;
            var isNone = IriExpansion.ExpandName(active, x.Names, name).Keyword == Keyword.NoneValue;
            var language = isNone ? default : LanguageTag.Normalize(x.Names.Name(name));
            var texts = ExpandTexts(x, i, language, direction);
            if (texts.IsEmpty && !isNone)
            {
                x.Drop(x.Names.Name(name));
            }

            result = x.Tree.Join(result, texts);
        }

        return result;
    }

    private static Chain ExpandTexts(Expander x, int index, Utf8Text language, Direction direction)
    {
        if (x.Tape.Kind(index) != JsonKind.Array)
        {
            return ExpandText(x, index, language, direction);
        }

        var result = Chain.Empty;
        for (var i = index + 1; i < x.Tape[index].Next; i = x.Tape[i].Next)
        {
            result = x.Tree.Join(result, ExpandText(x, i, language, direction));
        }

        return result;
    }

    private static Chain ExpandText(Expander x, int index, Utf8Text language, Direction direction) =>
        x.Tape.Kind(index) switch
        {
            JsonKind.Null => Chain.Empty,
            JsonKind.String => x.Tree.Single(
                new ExpandedItem
                {
                    Kind = ItemKind.Value,
                    Text = x.Tape.Text(index),
                    Language = language,
                    Direction = direction,
                }
            ),
            _ => throw new JsonLdException("invalid language map value", "A text by language is not a string.", language.ToString()),
        };
}
