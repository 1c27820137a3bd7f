using System.Buffers;

namespace Aloi.Standards.Baking;

/// <summary>What kind of text a credential is, told from its first characters.</summary>
internal enum TextForm
{
    Other,
    Json,
    Jws,
    Address,
}

/// <summary>Tells the kinds of text that pictures carry apart; what the text says is not looked at.</summary>
internal static class CredentialForm
{
    private const int LongestAddress = 2048;

    private static readonly SearchValues<char> JwsCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_."
    );

    private static readonly SearchValues<char> NeverInAddress = SearchValues.Create(" \t\r\n\"<>");

    internal static TextForm Of(ReadOnlySpan<char> text)
    {
        var trimmed = text.Trim(" \t\r\n");
        return trimmed.StartsWith('{') ? TextForm.Json
            : IsJws(trimmed) ? TextForm.Jws
            : IsAddress(trimmed) ? TextForm.Address
            : TextForm.Other;
    }

    // RFC 7515, section 7.1: three parts of base64url; the first encodes an object, so it starts with "ey".
    private static bool IsJws(ReadOnlySpan<char> text) =>
        text.StartsWith("ey", StringComparison.Ordinal) && text.Count('.') == 2 && !text.ContainsAnyExcept(JwsCharacters);

    private static bool IsAddress(ReadOnlySpan<char> text) =>
        text.Length <= LongestAddress
        && !text.ContainsAny(NeverInAddress)
        && Uri.TryCreate(text.ToString(), UriKind.Absolute, out var address)
        && (address.Scheme is "https" or "http");
}
