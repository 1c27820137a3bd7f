using System.Text;

namespace Aloi.Standards.Json;

/// <summary>A JSON text that is refused (RFC 8259 section 9).</summary>
public sealed class StrictJsonException : Exception
{
    private StrictJsonException(string code, string message, (long Offset, int Line, int Column) where, Exception? inner)
        : base($"{message} (line {where.Line}, column {where.Column})", inner)
    {
        Code = code;
        (ByteOffset, Line, Column) = where;
    }

    /// <summary>
    /// One of <c>invalid JSON</c>, <c>invalid UTF-8</c>, <c>lone surrogate</c>, <c>duplicate key</c>, <c>trailing data</c>,
    /// <c>too deep</c>, <c>too large</c>.
    /// </summary>
    public string Code { get; }

    /// <summary>Where, in bytes from the beginning.</summary>
    public long ByteOffset { get; }

    /// <summary>Where: the line, counted from one.</summary>
    public int Line { get; }

    /// <summary>Where: the column in characters, counted from one.</summary>
    public int Column { get; }

    /// <summary>The key that came twice.</summary>
    public string? Key { get; private init; }

    internal static StrictJsonException At(
        string code,
        string message,
        ReadOnlySpan<byte> text,
        long offset,
        Exception? inner = null,
        string? key = null
    ) => new(code, message, Locate(text, offset), inner) { Key = key };

    private static (long Offset, int Line, int Column) Locate(ReadOnlySpan<byte> text, long offset)
    {
        var before = text[..(int)Math.Min(offset, text.Length)];
        var lineStart = before.LastIndexOf((byte)'\n') + 1;
        return (offset, before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[lineStart..]) + 1);
    }
}
