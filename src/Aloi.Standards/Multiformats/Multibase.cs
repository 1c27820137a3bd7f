using System.Diagnostics.CodeAnalysis;

namespace Aloi.Standards.Multiformats;

/// <summary>Multibase (Controlled Identifiers 1.0 section 2.4): the first character names the encoding of the rest.</summary>
public static class Multibase
{
    /// <summary>The prefix of base58btc.</summary>
    public const char Base58BtcPrefix = 'z';

    /// <summary>The prefix of base64url without padding.</summary>
    public const char Base64UrlPrefix = 'u';

    /// <summary>The bytes as <c>z</c> and base58btc.</summary>
    public static string EncodeBase58Btc(ReadOnlySpan<byte> bytes) => Base58BtcPrefix + Base58Btc.Encode(bytes);

    /// <summary>The bytes as <c>u</c> and base64url.</summary>
    public static string EncodeBase64Url(ReadOnlySpan<byte> bytes) => Base64UrlPrefix + Base64UrlText.Encode(bytes);

    /// <summary>The bytes of the text; false on any prefix but <c>z</c> and <c>u</c> and on text that its encoding refuses.</summary>
    public static bool TryDecode(ReadOnlySpan<char> text, [NotNullWhen(true)] out byte[]? bytes)
    {
        bytes = null;
        return !text.IsEmpty
            && text[0] switch
            {
                Base58BtcPrefix => Base58Btc.TryDecode(text[1..], out bytes),
                Base64UrlPrefix => Base64UrlText.TryDecode(text[1..], out bytes),
                _ => false,
            };
    }
}
