using System.Text.Json;
using Aloi.Standards.Crypto;
using Aloi.Standards.Json;

namespace Aloi.Standards.Jose;

/// <summary>
/// Credentials as JSON Web Tokens, in the profile of Open Badges 3.0 section 8.2, in that of VC-JOSE-COSE section 3.1, and read only as VC Data Model 1.1
/// section 6.3.1 has them too. Everything here is about form and signature: whose key it is, is for the verifier to find out.
/// </summary>
public static class VcJwt
{
    /// <summary>Signs a credential.</summary>
    /// <param name="credential">The credential as UTF-8 JSON.</param>
    /// <param name="profile">How it lies in the token.</param>
    /// <param name="key">The issuer's key.</param>
    /// <param name="keyId">Where the public key is found: a DID URL, or an https address.</param>
    /// <param name="problem">Why it was not signed.</param>
    /// <returns>The compact token; null with the problem when the credential lacks what the profile demands.</returns>
    public static string? Sign(
        ReadOnlyMemory<byte> credential,
        VcJwtProfile profile,
        PrivateKey key,
        string keyId,
        out VcJwtFinding? problem
    )
    {
        problem = VcJwtPayload.Write(credential, profile, out var payload);
        if (problem is not null)
        {
            return null;
        }

        return CompactJws.Sign(
            payload.Span,
            key,
            header =>
            {
                header.WriteString("kid", keyId);
                header.WriteString("typ", profile == VcJwtProfile.JoseCose ? TokenTypes.Credential : TokenTypes.Jwt);
                if (profile == VcJwtProfile.JoseCose)
                {
                    header.WriteString("cty", "vc");
                }
            }
        );
    }

    /// <summary>Reads a token; nothing is believed yet.</summary>
    /// <returns>Null when the text is no token, with the reason in <paramref name="problem"/>; a reading with its findings otherwise.</returns>
    public static VcJwtReading? Read(ReadOnlySpan<char> token, out JwsProblem problem) =>
        CompactJws.Parse(token, out problem) is { } jws ? Read(jws) : null;

    internal static VcJwtReading Read(CompactJws token)
    {
        try
        {
            using var parsed = StrictJson.Parse(token.Payload);
            return parsed.RootElement.ValueKind == JsonValueKind.Object ? Read(token, parsed.RootElement.Clone()) : Malformed(token, "/");
        }
        catch (StrictJsonException refused)
        {
            return Malformed(token, refused.Key ?? refused.Code);
        }
    }

    internal static VcJwtReading Read(CompactJws token, JsonElement claims)
    {
        if (VcJwtRules.ProfileOf(token.Header, claims) is not { } profile)
        {
            return new VcJwtReading(token, [new VcJwtFinding(VcJwtProblem.TypeUnknown, token.Header.Type ?? "typ")])
            {
                Credential = claims,
            };
        }

        var credential =
            profile == VcJwtProfile.DataModel11 ? EarlierCredential.Restore(claims, JsonMembers.Member(claims, "vc")!.Value) : claims;
        var findings = new List<VcJwtFinding>();
        var (from, until) = VcJwtRules.Check(profile, token.Header, claims, CredentialClaims.Of(credential), findings);
        return new VcJwtReading(token, findings)
        {
            Profile = profile,
            Credential = credential,
            NotBefore = from,
            Expires = until,
        };
    }

    private static VcJwtReading Malformed(CompactJws token, string subject) =>
        new(token, [new VcJwtFinding(VcJwtProblem.PayloadMalformed, subject)]);
}

/// <summary>What a token says (Open Badges 3.0 section 8.2, VC-JOSE-COSE section 3.1).</summary>
/// <param name="Token">The signed token; <see cref="CompactJws.Verify"/> tells whether a key signed it.</param>
/// <param name="Findings">What is wrong with its form; none in a good token.</param>
public sealed record VcJwtReading(CompactJws Token, IReadOnlyList<VcJwtFinding> Findings)
{
    /// <summary>How the credential lies in it; null when it could not be told.</summary>
    public VcJwtProfile? Profile { get; init; }

    /// <summary>The credential; null when the payload is no JSON object.</summary>
    public JsonElement? Credential { get; init; }

    /// <summary>From when on the token is valid (<c>nbf</c>).</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>From when on it is not any more (<c>exp</c>).</summary>
    public DateTimeOffset? Expires { get; init; }
}
