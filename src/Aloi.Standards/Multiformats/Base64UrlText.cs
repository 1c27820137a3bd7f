using System.Buffers;
using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;

namespace Aloi.Standards.Multiformats;

/// <summary>Base64url without padding (RFC 4648 section 5), read strictly: one text for each sequence of bytes.</summary>
public static class Base64UrlText
{
    private static readonly SearchValues<char> Characters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    );

    /// <summary>The text of the bytes, without padding.</summary>
    public static string Encode(ReadOnlySpan<byte> bytes) => Base64Url.EncodeToString(bytes);

    /// <summary>
    /// The bytes of the text. False on padding, white space, foreign characters, an impossible length, and bits left over that are not
    /// zero (RFC 4648 section 3.5).
    /// </summary>
    public static bool TryDecode(ReadOnlySpan<char> text, [NotNullWhen(true)] out byte[]? bytes)
    {
        bytes = null;
        if (text.Length % 4 == 1 || text.ContainsAnyExcept(Characters))
        {
            return false;
        }

        var decoded = new byte[text.Length / 4 * 3 + (text.Length % 4 is 0 ? 0 : (text.Length % 4) - 1)];
        var status = Base64Url.DecodeFromChars(text, decoded, out _, out var written);
        if (status != OperationStatus.Done || written != decoded.Length || !EndsCleanly(text, decoded))
        {
            return false;
        }

        bytes = decoded;
        return true;
    }

    // Writing the last group again shows bits that do not belong to any byte.
    private static bool EndsCleanly(ReadOnlySpan<char> text, ReadOnlySpan<byte> decoded)
    {
        Span<char> last = stackalloc char[4];
        var groups = decoded.Length / 3 * 3;
        return Base64Url.TryEncodeToChars(decoded[groups..], last, out var written) && text[^written..].SequenceEqual(last[..written]);
    }
}
