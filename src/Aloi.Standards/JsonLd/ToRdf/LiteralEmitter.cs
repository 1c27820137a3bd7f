using System.Globalization;
using System.Text;
using System.Text.Json;
using Aloi.Standards.Jcs;
using Aloi.Standards.JsonLd.ActiveContexts;
using Aloi.Standards.JsonLd.Expansion;
using Aloi.Standards.JsonLd.Syntax;
using Aloi.Standards.RdfCanonicalization;

namespace Aloi.Standards.JsonLd.ToRdf;

/// <summary>From a value object to a literal (JSON-LD 1.1 API section 8.2). Datatypes are kept as the context has them, odd or not.</summary>
internal sealed class LiteralEmitter(JsonTape tape, RdfDataset dataset, RdfOptions options)
{
    internal RdfTerm Emit(in ExpandedItem value, RdfTerm graph)
    {
        if (value.Form != ValueForm.Json && value.Type.HasValue && !Iri.IsAbsolute(value.Type.Span))
        {
            return Drop(value.Type);
        }

        if (value.Language.HasValue && !LanguageTag.IsWellFormed(value.Language.Span))
        {
            return Drop(value.Language);
        }

        return value.Form switch
        {
            ValueForm.Json => Json(value.Json),
            ValueForm.True => dataset.Literal("true"u8, Or(value.Type, Vocabulary.XsdBoolean), default),
            ValueForm.False => dataset.Literal("false"u8, Or(value.Type, Vocabulary.XsdBoolean), default),
            ValueForm.Number => Number(value),
            _ => Text(value, graph),
        };
    }

    private static ReadOnlySpan<byte> Or(Utf8Text type, ReadOnlySpan<byte> otherwise) => type.HasValue ? type.Span : otherwise;

    private RdfTerm Drop(Utf8Text what)
    {
        if (options.RefuseDroppedTerms)
        {
            Dropped.Refuse(what.ToString());
        }

        return default;
    }

    private RdfTerm Json(int index)
    {
        var reader = new Utf8JsonReader(tape.Raw.Span[tape[index].RawStart..]);
        using var document = JsonDocument.ParseValue(ref reader);
        try
        {
            return dataset.Literal(JsonCanonicalizer.Canonicalize(document.RootElement), Vocabulary.RdfJson, default);
        }
        catch (JcsException error)
        {
            throw new JsonLdException("invalid JSON literal", "A JSON literal has no canonical form.", error.Where, error);
        }
    }

    private RdfTerm Number(in ExpandedItem value)
    {
        var number = double.Parse(value.Text.Span, NumberStyles.Float, CultureInfo.InvariantCulture);
        if (!double.IsFinite(number))
        {
            throw new JsonLdException("invalid value object value", "A number is too large.", value.Text.ToString());
        }

        var isDouble = number != Math.Truncate(number) || Math.Abs(number) >= 1e21 || value.Type.Is(Vocabulary.XsdDouble);
        return isDouble
            ? dataset.Literal(CanonicalDouble(number), Or(value.Type, Vocabulary.XsdDouble), default)
            : dataset.Literal(CanonicalInteger(number), Or(value.Type, Vocabulary.XsdInteger), default);
    }

    private static byte[] CanonicalInteger(double number) =>
        number == 0 ? "0"u8.ToArray() : Encoding.ASCII.GetBytes(number.ToString("F0", CultureInfo.InvariantCulture));

    // "%1.15E" without the zeros that say nothing (section 8.6).
    private static byte[] CanonicalDouble(double number)
    {
        var text = number.ToString("E15", CultureInfo.InvariantCulture);
        var mark = text.IndexOf('E', StringComparison.Ordinal);
        var mantissa = text[..mark].TrimEnd('0');
        mantissa = mantissa.EndsWith('.') ? mantissa + "0" : mantissa;
        var exponent = int.Parse(text.AsSpan(mark + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{mantissa}E{exponent}"));
    }

    private RdfTerm Text(in ExpandedItem value, RdfTerm graph)
    {
        var direction = Directions.Spell(value.Direction);
        if (direction is null || options.Direction == RdfDirection.None)
        {
            return dataset.Literal(value.Text.Span, value.Type.Span, value.Language.Span);
        }

        return options.Direction == RdfDirection.I18nDatatype ? WithDatatype(value, direction) : Compound(value, direction, graph);
    }

    private RdfTerm WithDatatype(in ExpandedItem value, string direction)
    {
        var tail = Utf8Text.Concat(value.Language.Span, Encoding.ASCII.GetBytes("_" + direction));
        return dataset.Literal(value.Text.Span, Utf8Text.Concat(Vocabulary.I18n, tail.Span).Span, default);
    }

    private RdfTerm Compound(in ExpandedItem value, string direction, RdfTerm graph)
    {
        var node = dataset.NewBlankNode();
        dataset.Add(node, dataset.Iri(Vocabulary.RdfValue), dataset.Literal(value.Text.Span, default, default), graph);
        if (value.Language.HasValue)
        {
            dataset.Add(node, dataset.Iri(Vocabulary.RdfLanguage), dataset.Literal(value.Language.Span, default, default), graph);
        }

        dataset.Add(
            node,
            dataset.Iri(Vocabulary.RdfDirection),
            dataset.Literal(Encoding.ASCII.GetBytes(direction), default, default),
            graph
        );
        return node;
    }
}
