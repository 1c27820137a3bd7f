using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Aloi.Standards.Json;
using Aloi.Standards.Multiformats;

namespace Aloi.Standards.SdJwt;

/// <summary>One disclosure (RFC 9901 section 4.2): a salted claim or array element, kept apart from the payload that holds its digest.</summary>
internal sealed record Disclosure(string Text, string? Name, JsonElement Value)
{
    private const int SaltLength = 16;

    private static readonly StrictJsonLimits Limits = new() { MaxDepth = SdJwtLimits.MaxDepth };

    /// <summary>The digest by which the payload refers to it (section 4.2.3).</summary>
    public string Digest { get; } = DigestOf(Text);

    public static string DigestOf(string text) => Base64UrlText.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(text)));

    /// <summary>Makes a disclosure with 128 bits of fresh salt.</summary>
    /// <param name="name">The claim's name; null for an element of an array.</param>
    /// <param name="value">The value as UTF-8 JSON.</param>
    public static string Write(string? name, ReadOnlySpan<byte> value)
    {
        var json = new StringBuilder("[\"").Append(Base64UrlText.Encode(RandomNumberGenerator.GetBytes(SaltLength))).Append("\",");
        if (name is not null)
        {
            json.Append('"').Append(JsonEncodedText.Encode(name, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)).Append("\",");
        }

        json.Append(Encoding.UTF8.GetString(value)).Append(']');
        return Base64UrlText.Encode(Encoding.UTF8.GetBytes(json.ToString()));
    }

    /// <summary>Null when the text is not a disclosure.</summary>
    public static Disclosure? Read(string text)
    {
        if (!Base64UrlText.TryDecode(text, out var bytes))
        {
            return null;
        }

        try
        {
            using var parsed = StrictJson.Parse(bytes, Limits);
            return Read(text, parsed.RootElement.Clone());
        }
        catch (StrictJsonException)
        {
            return null;
        }
    }

    private static Disclosure? Read(string text, JsonElement array)
    {
        if (array.ValueKind != JsonValueKind.Array || array.GetArrayLength() is not (2 or 3) || JsonMembers.Text(array[0]) is null)
        {
            return null;
        }

        if (array.GetArrayLength() == 2)
        {
            return new Disclosure(text, Name: null, array[1]);
        }

        return JsonMembers.Text(array[1]) is { } name ? new Disclosure(text, name, array[2]) : null;
    }
}
