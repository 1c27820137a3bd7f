using System.Buffers;
using System.Text;
using System.Text.Json;
using Aloi.Standards.Json;

namespace Aloi.Standards.Verification;

/// <summary>A token as text, found in what was handed over.</summary>
/// <param name="Text">The text, without white space around it.</param>
/// <param name="MediaType">The media type of the envelope in which it came; null when it came as it is.</param>
internal sealed record TokenText(string Text, string? MediaType)
{
    private const string EnvelopeType = "EnvelopedVerifiableCredential";
    private const string DataScheme = "data:";

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
            ? new TokenText(Encoding.ASCII.GetString(trimmed), MediaType: null)
            : null;
    }

    /// <summary>
    /// The token in an envelope (VC Data Model 2.0, section 4.13): the <c>id</c> is a <c>data:</c> URL with a media type. Null when the document is no
    /// envelope; an envelope whose <c>id</c> is something else has an empty text.
    /// </summary>
    public static TokenText? FindEnveloped(JsonElement document)
    {
        if (!JsonMembers.HasText(document, "type", EnvelopeType))
        {
            return null;
        }

        var id = JsonMembers.Text(document, "id") ?? "";
        var comma = id.IndexOf(',', StringComparison.Ordinal);
        return comma < 0 || !id.StartsWith(DataScheme, StringComparison.OrdinalIgnoreCase)
            ? new TokenText("", MediaType: null)
            : new TokenText(id[(comma + 1)..], id[DataScheme.Length..comma]);
    }
}
