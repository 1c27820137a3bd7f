using System.Buffers;
using System.Text;

namespace Aloi.Standards.Verification;

/// <summary>A token as text, found in what was handed over.</summary>
/// <param name="Text">The text, without white space around it.</param>
internal sealed record TokenText(string Text)
{
    private static readonly SearchValues<byte> Characters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.~"u8
    );

    /// <summary>Whether it has disclosures (RFC 9901 section 4).</summary>
    public bool IsSelective => Text.Contains('~', StringComparison.Ordinal);

    /// <summary>RFC 7515 section 7.1: parts of base64url with dots between; the first encodes an object, so it starts with <c>eyJ</c>.</summary>
    public static TokenText? Find(ReadOnlySpan<byte> document)
    {
        var trimmed = document.Trim(" \t\r\n"u8);
        return trimmed.StartsWith("eyJ"u8) && trimmed.Contains((byte)'.') && trimmed.IndexOfAnyExcept(Characters) < 0
            ? new TokenText(Encoding.ASCII.GetString(trimmed))
            : null;
    }
}
