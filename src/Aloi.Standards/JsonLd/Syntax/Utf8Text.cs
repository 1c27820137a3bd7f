using System.Text;

namespace Aloi.Standards.JsonLd.Syntax;

/// <summary>A piece of UTF-8 in somebody's buffer: no string is made until a message needs one.</summary>
internal readonly struct Utf8Text(byte[] buffer, int start, int length)
{
    private readonly byte[]? buffer = buffer;

    internal int Start { get; } = start;

    internal int Length { get; } = length;

    /// <summary>False for the default value, which stands for "no text" and differs from the empty text.</summary>
    internal bool HasValue => buffer is not null;

    internal ReadOnlySpan<byte> Span => new(buffer, Start, Length);

    internal static Utf8Text From(string text) => From(Encoding.UTF8.GetBytes(text));

    internal static Utf8Text From(byte[] bytes) => new(bytes, 0, bytes.Length);

    /// <summary>The two texts one after the other, in a buffer of their own.</summary>
    internal static Utf8Text Concat(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        var bytes = new byte[first.Length + second.Length];
        first.CopyTo(bytes);
        second.CopyTo(bytes.AsSpan(first.Length));
        return From(bytes);
    }

    internal Utf8Text Slice(int start) => new(buffer!, Start + start, Length - start);

    internal bool Is(ReadOnlySpan<byte> other) => Span.SequenceEqual(other);

    /// <inheritdoc/>
    public override string ToString() => Encoding.UTF8.GetString(Span);
}
