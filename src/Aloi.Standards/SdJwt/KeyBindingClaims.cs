using System.Text.Json;
using Aloi.Standards.Jose;
using Aloi.Standards.Json;

namespace Aloi.Standards.SdJwt;

/// <summary>The claims of a key binding (RFC 9901 section 4.3): <c>iat</c>, <c>aud</c>, <c>nonce</c> and <c>sd_hash</c>, all required.</summary>
internal static class KeyBindingClaims
{
    /// <summary>The claims; null when one is missing or of another type.</summary>
    public static JsonElement? Read(CompactJws binding)
    {
        try
        {
            using var parsed = StrictJson.Parse(binding.Payload, new StrictJsonLimits { MaxBytes = 64 * 1024, MaxDepth = 8 });
            return IsWhole(parsed.RootElement) ? parsed.RootElement.Clone() : null;
        }
        catch (StrictJsonException)
        {
            return null;
        }
    }

    public static KeyBindingProblem Judge(JsonElement claims, KeyBindingExpectation expected, DateTimeOffset now)
    {
        if (!string.Equals(JsonMembers.Text(claims, "aud"), expected.Audience, StringComparison.Ordinal))
        {
            return KeyBindingProblem.OtherAudience;
        }

        if (!string.Equals(JsonMembers.Text(claims, "nonce"), expected.Nonce, StringComparison.Ordinal))
        {
            return KeyBindingProblem.OtherNonce;
        }

        NumericDate.TryRead(JsonMembers.Member(claims, "iat")!.Value, out var issued);
        return issued - now > expected.ClockSkew || now - issued > expected.MaxAge ? KeyBindingProblem.OutOfTime : KeyBindingProblem.None;
    }

    private static bool IsWhole(JsonElement claims) =>
        JsonMembers.Text(claims, "aud") is not null
        && JsonMembers.Text(claims, "nonce") is not null
        && JsonMembers.Text(claims, "sd_hash") is not null
        && JsonMembers.Member(claims, "iat") is { } issued
        && NumericDate.TryRead(issued, out _);
}
