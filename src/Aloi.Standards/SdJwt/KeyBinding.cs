using System.Buffers;
using System.Text.Json;
using Aloi.Standards.Crypto;
using Aloi.Standards.Jose;
using Aloi.Standards.Json;
using Aloi.Standards.Multiformats;

namespace Aloi.Standards.SdJwt;

/// <summary>What a holder states to one verifier (RFC 9901 section 4.3).</summary>
/// <param name="Audience">The verifier (<c>aud</c>).</param>
/// <param name="Nonce">The verifier's fresh value (<c>nonce</c>).</param>
/// <param name="IssuedAt">When it is said (<c>iat</c>).</param>
public sealed record KeyBindingStatement(string Audience, string Nonce, DateTimeOffset IssuedAt);

/// <summary>What a verifier expects of a key binding (RFC 9901 section 7.3).</summary>
/// <param name="Audience">Itself (<c>aud</c>).</param>
/// <param name="Nonce">The value that it gave (<c>nonce</c>).</param>
public sealed record KeyBindingExpectation(string Audience, string Nonce)
{
    /// <summary>How old a key binding may be.</summary>
    public TimeSpan MaxAge { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How far the holder's clock may be ahead.</summary>
    public TimeSpan ClockSkew { get; init; } = TimeSpan.FromMinutes(1);
}

/// <summary>Why a key binding is refused (RFC 9901 section 7.3).</summary>
public enum KeyBindingProblem
{
    /// <summary>It is not.</summary>
    None,

    /// <summary>There is none.</summary>
    Missing,

    /// <summary>The credential names no key of a holder (<c>cnf.jwk</c>), or one of a kind that is not used here.</summary>
    NoHolderKey,

    /// <summary>The type is not <c>kb+jwt</c>, or a claim is missing or of another type.</summary>
    Malformed,

    /// <summary>The holder's key did not sign it.</summary>
    SignatureDoesNotMatch,

    /// <summary>It was made for another selection of claims or another credential (<c>sd_hash</c>).</summary>
    OtherPresentation,

    /// <summary>It was made for another verifier (<c>aud</c>).</summary>
    OtherAudience,

    /// <summary>It answers another question: the nonce is not the verifier's.</summary>
    OtherNonce,

    /// <summary>It is too old, or from the future.</summary>
    OutOfTime,
}

/// <summary>The holder's proof of possession (RFC 9901 section 4.3): a small token, signed with the key that the credential names.</summary>
public static class KeyBinding
{
    /// <summary>Judges the key binding of a token against what the verifier expects; the issuer's signature is another question.</summary>
    public static KeyBindingProblem Verify(SdJwtReading reading, KeyBindingExpectation expected, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(expected);
        var problem = VerifyPossession(reading, out var claims);
        return problem != KeyBindingProblem.None ? problem : KeyBindingClaims.Judge(claims, expected, now);
    }

    /// <summary>Judges everything that needs no expectation: the holder's key made it, for this selection of claims.</summary>
    internal static KeyBindingProblem VerifyPossession(SdJwtReading reading, out JsonElement claims)
    {
        claims = default;
        if (reading.Token.KeyBinding is not { } binding)
        {
            return KeyBindingProblem.Missing;
        }

        if (HolderKey(reading.Claims) is not { } key)
        {
            return KeyBindingProblem.NoHolderKey;
        }

        if (!binding.Header.IsOfType(TokenTypes.KeyBinding) || KeyBindingClaims.Read(binding) is not { } read)
        {
            return KeyBindingProblem.Malformed;
        }

        claims = read;
        return binding.Verify(key) != JwsProblem.None ? KeyBindingProblem.SignatureDoesNotMatch
            : JsonMembers.Text(read, "sd_hash") == Disclosure.DigestOf(reading.Token.Presented) ? KeyBindingProblem.None
            : KeyBindingProblem.OtherPresentation;
    }

    internal static string Sign(string presented, KeyBindingStatement statement, PrivateKey holder)
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output))
        {
            writer.WriteStartObject();
            writer.WriteNumber("iat", NumericDate.Write(statement.IssuedAt));
            writer.WriteString("aud", statement.Audience);
            writer.WriteString("nonce", statement.Nonce);
            writer.WriteString("sd_hash", Disclosure.DigestOf(presented));
            writer.WriteEndObject();
        }

        return CompactJws.Sign(output.WrittenSpan, holder, header => header.WriteString("typ", TokenTypes.KeyBinding));
    }

    internal static void WriteConfirmation(Utf8JsonWriter writer, PublicKey? holder)
    {
        if (holder is null)
        {
            return;
        }

        writer.WriteStartObject("cnf");
        writer.WritePropertyName("jwk");
        writer.WriteRawValue(JsonWebKeyWriter.Write(holder));
        writer.WriteEndObject();
    }

    private static PublicKey? HolderKey(JsonElement claims) =>
        JsonMembers.Member(claims, "cnf") is { } confirmation && JsonMembers.Member(confirmation, "jwk") is { } jwk
            ? JsonWebKeyReader.Read(jwk, out _)
            : null;
}
