using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Aloi.Standards.Crypto;
using Aloi.Standards.Json;

namespace Aloi.Standards.Jose;

/// <summary>What a holder states beside a presentation (RFC 7519 section 4.1, and <c>nonce</c> as verifiers ask for it).</summary>
public sealed record VpJwtStatement
{
    /// <summary>For whom the presentation is made (<c>aud</c>).</summary>
    public string? Audience { get; init; }

    /// <summary>The verifier's fresh value (<c>nonce</c>).</summary>
    public string? Nonce { get; init; }

    /// <summary>When it was signed (<c>iat</c>).</summary>
    public DateTimeOffset? IssuedAt { get; init; }

    /// <summary>Until when the presentation may be used (<c>exp</c>).</summary>
    public DateTimeOffset? Expires { get; init; }
}

/// <summary>
/// Presentations as JSON Web Tokens (VC-JOSE-COSE section 3.1.2): the payload is the presentation, the type <c>vp+jwt</c>, and the credentials in it are
/// secured ones in envelopes (VC Data Model 2.0 section 4.13).
/// </summary>
public static class VpJwt
{
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Stated = ["aud", "nonce", "iat", "exp", "vc", "vp"];

    /// <summary>Signs a presentation.</summary>
    /// <param name="presentation">The presentation as UTF-8 JSON.</param>
    /// <param name="statement">For whom it is made.</param>
    /// <param name="key">The holder's key.</param>
    /// <param name="keyId">Where the public key is found.</param>
    /// <param name="problem">Why it was not signed.</param>
    /// <returns>The compact token; null with the problem.</returns>
    public static string? Sign(
        ReadOnlyMemory<byte> presentation,
        VpJwtStatement statement,
        PrivateKey key,
        string keyId,
        out VcJwtFinding? problem
    )
    {
        ArgumentNullException.ThrowIfNull(statement);
        try
        {
            using var parsed = StrictJson.Parse(presentation);
            problem = PresentationForm.Judge(parsed.RootElement) ?? Reserved(parsed.RootElement);
            return problem is null ? Sign(Write(parsed.RootElement, statement), key, keyId) : null;
        }
        catch (StrictJsonException refused)
        {
            problem = new VcJwtFinding(VcJwtProblem.PayloadMalformed, refused.Key ?? refused.Code);
            return null;
        }
    }

    /// <summary>Reads a presentation; nothing is believed yet.</summary>
    /// <returns>Null when the text is no token, with the reason in <paramref name="problem"/>; a reading with its findings otherwise.</returns>
    public static VpJwtReading? Read(ReadOnlySpan<char> token, out JwsProblem problem)
    {
        if (CompactJws.Parse(token, out problem) is not { } jws)
        {
            return null;
        }

        try
        {
            using var parsed = StrictJson.Parse(jws.Payload);
            return VpJwtReading.Of(jws, parsed.RootElement.Clone());
        }
        catch (StrictJsonException refused)
        {
            return new VpJwtReading(jws, [new VcJwtFinding(VcJwtProblem.PayloadMalformed, refused.Key ?? refused.Code)]);
        }
    }

    /// <summary>
    /// Whether the JSON is a presentation in which every credential is a secured one in an envelope, as VC-JOSE-COSE section 3.1.2 demands however the
    /// presentation itself is secured.
    /// </summary>
    public static bool HoldsSecuredCredentials(JsonElement presentation) => PresentationForm.Judge(presentation) is null;

    private static VcJwtFinding? Reserved(JsonElement presentation)
    {
        foreach (var name in Stated)
        {
            if (JsonMembers.Member(presentation, name) is not null)
            {
                return new VcJwtFinding(VcJwtProblem.NestedClaim, name);
            }
        }

        return null;
    }

    private static string Sign(ReadOnlyMemory<byte> payload, PrivateKey key, string keyId) =>
        CompactJws.Sign(
            payload.Span,
            key,
            header =>
            {
                header.WriteString("kid", keyId);
                header.WriteString("typ", TokenTypes.Presentation);
                header.WriteString("cty", "vp");
            }
        );

    private static ReadOnlyMemory<byte> Write(JsonElement presentation, VpJwtStatement statement)
    {
        var output = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(output, Writing);
        writer.WriteStartObject();
        foreach (var member in presentation.EnumerateObject())
        {
            member.WriteTo(writer);
        }

        WriteText(writer, "aud", statement.Audience);
        WriteText(writer, "nonce", statement.Nonce);
        WriteInstant(writer, "iat", statement.IssuedAt);
        WriteInstant(writer, "exp", statement.Expires);
        writer.WriteEndObject();
        writer.Flush();
        return output.WrittenMemory;
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    private static void WriteInstant(Utf8JsonWriter writer, string name, DateTimeOffset? value)
    {
        if (value is { } instant)
        {
            writer.WriteNumber(name, NumericDate.Write(instant));
        }
    }
}
