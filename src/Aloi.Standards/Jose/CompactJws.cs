using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Aloi.Standards.Crypto;
using Aloi.Standards.Multiformats;

namespace Aloi.Standards.Jose;

/// <summary>A JSON Web Signature in its compact form (RFC 7515 section 7.1): <c>header.payload.signature</c>, each in base64url.</summary>
public sealed class CompactJws
{
    /// <summary>The longest text taken, in characters.</summary>
    public const int MaxLength = 16 * 1024 * 1024;

    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly byte[] signed;
    private readonly byte[] signature;

    private CompactJws(JoseHeader header, byte[] payload, byte[] signed, byte[] signature) =>
        (Header, Payload, this.signed, this.signature) = (header, payload, signed, signature);

    /// <summary>The protected header.</summary>
    public JoseHeader Header { get; }

    /// <summary>What was signed, decoded.</summary>
    public ReadOnlyMemory<byte> Payload { get; }

    /// <summary>
    /// Reads the form: null with the problem when the text is not a compact JWS. A header that is well formed and must be refused, such as one that
    /// says <c>none</c>, is read all the same, so that it can be told what the token says: <see cref="Verify"/> never accepts it.
    /// </summary>
    public static CompactJws? Parse(ReadOnlySpan<char> text, out JwsProblem problem)
    {
        problem = text.Length > MaxLength ? JwsProblem.TooLong : JwsProblem.NotCompact;
        var first = text.IndexOf('.');
        var last = text.LastIndexOf('.');
        if (
            problem == JwsProblem.TooLong
            || last <= first
            || !Base64UrlText.TryDecode(text[..first], out var header)
            || !Base64UrlText.TryDecode(text[(first + 1)..last], out var payload)
            || !Base64UrlText.TryDecode(text[(last + 1)..], out var signature)
        )
        {
            return null;
        }

        problem = JwsProblem.HeaderMalformed;
        if (JoseHeader.Read(header) is not { } read)
        {
            return null;
        }

        problem = JwsProblem.None;
        return new CompactJws(read, payload, Encoding.ASCII.GetBytes(text[..last].ToArray()), signature);
    }

    /// <summary>
    /// Whether this key signed the token (RFC 7515 section 5.2). The key decides the algorithm and the header only has to agree (RFC 8725 section
    /// 3.1): <see cref="JwsProblem.None"/> is the one good answer.
    /// </summary>
    public JwsProblem Verify(PublicKey key) =>
        Header.Refusal != JwsProblem.None ? Header.Refusal
        : JoseAlgorithms.KindOf(Header.Algorithm) != key.Kind ? JwsProblem.KeyOfOtherKind
        : key.Verify(signed, signature) ? JwsProblem.None
        : JwsProblem.SignatureDoesNotMatch;

    /// <summary>Signs (RFC 7515 section 5.1): the header is <c>alg</c>, which follows from the key, and the given members.</summary>
    /// <param name="payload">The bytes to sign.</param>
    /// <param name="key">The key.</param>
    /// <param name="header">Writes the other members of the header.</param>
    public static string Sign(ReadOnlySpan<byte> payload, PrivateKey key, Action<Utf8JsonWriter> header)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(header);
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output, Writing))
        {
            writer.WriteStartObject();
            writer.WriteString("alg", JoseAlgorithms.NameOf(key.Kind));
            header(writer);
            writer.WriteEndObject();
        }

        var text = $"{Base64UrlText.Encode(output.WrittenSpan)}.{Base64UrlText.Encode(payload)}";
        return $"{text}.{Base64UrlText.Encode(key.Sign(Encoding.ASCII.GetBytes(text)))}";
    }
}
