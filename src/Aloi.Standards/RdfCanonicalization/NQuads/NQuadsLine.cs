using System.Text;
using Aloi.Standards.JsonLd.Syntax;

namespace Aloi.Standards.RdfCanonicalization.NQuads;

/// <summary>One line of N-Quads, read term by term.</summary>
internal ref struct NQuadsLine(ReadOnlySpan<byte> text, int number, RdfDataset dataset)
{
    private ReadOnlySpan<byte> rest = text;

    /// <summary>Nothing follows but blanks or a comment.</summary>
    internal bool IsAtEnd()
    {
        SkipBlanks();
        return rest.IsEmpty || rest[0] == '#';
    }

    internal bool IsAtDot()
    {
        SkipBlanks();
        return !rest.IsEmpty && rest[0] == '.';
    }

    internal void ReadDot()
    {
        if (!IsAtDot())
        {
            throw Invalid("A statement does not end with a dot.");
        }

        rest = rest[1..];
        if (!IsAtEnd())
        {
            throw Invalid("Something follows the dot.");
        }
    }

    internal RdfTerm ReadTerm()
    {
        SkipBlanks();
        if (rest.IsEmpty)
        {
            throw Invalid("A term is missing.");
        }

        return rest[0] switch
        {
            (byte)'<' => dataset.Iri(ReadIri()),
            (byte)'"' => ReadLiteral(),
            (byte)'_' => ReadBlankNode(),
            _ => throw Invalid("A term begins with none of <, \" and _:."),
        };
    }

    private void SkipBlanks() => rest = rest.TrimStart(" \t"u8);

    private readonly NQuadsException Invalid(string message, Exception? inner = null) => new(message, number, inner);

    private byte[] ReadIri()
    {
        var end = rest.IndexOf((byte)'>');
        if (end < 0)
        {
            throw Invalid("An IRI does not end.");
        }

        var iri = Unescape(rest[1..end], onlyUnicode: true);
        rest = rest[(end + 1)..];
        return Iri.IsAbsolute(iri) ? iri : throw Invalid("An IRI is not absolute, or holds a character that it may not.");
    }

    private RdfTerm ReadBlankNode()
    {
        if (!rest.StartsWith("_:"u8))
        {
            throw Invalid("A blank node has no label.");
        }

        var end = 2;
        while (end < rest.Length && (rest[end] >= 0x80 || char.IsAsciiLetterOrDigit((char)rest[end]) || "_:-."u8.Contains(rest[end])))
        {
            end++;
        }

        while (rest[end - 1] == '.')
        {
            end--;
        }

        var label = rest[2..end];
        rest = rest[end..];
        return label.IsEmpty || label[0] == '-' ? throw Invalid("The label of a blank node is not well-formed.") : dataset.BlankNode(label);
    }

    private RdfTerm ReadLiteral()
    {
        var end = 1;
        while (end < rest.Length && rest[end] != '"')
        {
            end += rest[end] == '\\' ? 2 : 1;
        }

        if (end >= rest.Length)
        {
            throw Invalid("A literal does not end.");
        }

        var value = Unescape(rest[1..end], onlyUnicode: false);
        rest = rest[(end + 1)..];
        if (rest.StartsWith("^^<"u8))
        {
            rest = rest[2..];
            return dataset.Literal(value, ReadIri(), default);
        }

        return rest.StartsWith("@"u8) ? dataset.Literal(value, default, ReadLanguage()) : dataset.Literal(value, default, default);
    }

    private ReadOnlySpan<byte> ReadLanguage()
    {
        var end = 1;
        while (end < rest.Length && (char.IsAsciiLetterOrDigit((char)rest[end]) || rest[end] == '-'))
        {
            end++;
        }

        var language = rest[1..end];
        rest = rest[end..];
        return LanguageTag.IsWellFormed(language) ? language : throw Invalid("A language tag is not well-formed.");
    }

    private readonly byte[] Unescape(ReadOnlySpan<byte> escaped, bool onlyUnicode)
    {
        try
        {
            return NQuadsEscapes.Decode(escaped, onlyUnicode);
        }
        catch (Exception error) when (error is FormatException or ArgumentException)
        {
            throw Invalid("An escape is not well-formed.", error);
        }
    }
}
