using System.Text.Json;
using Aloi.Standards.Json;

namespace Aloi.Standards.SdJwt;

/// <summary>
/// A token with selective disclosure whose digests were checked: what it says, as far as it is disclosed. That its issuer signed it is for
/// <see cref="Jose.CompactJws.Verify"/> of <see cref="SdJwtToken.Issued"/> to tell, and who the issuer is for the verifier to find out.
/// </summary>
public sealed class SdJwtReading
{
    private SdJwtReading(SdJwtToken token, DisclosedClaims disclosed) => (Token, Disclosed) = (token, disclosed);

    /// <summary>The parts of the token.</summary>
    public SdJwtToken Token { get; }

    /// <summary>The claims as disclosed, without any trace of digests.</summary>
    public JsonElement Claims => Disclosed.Claims;

    /// <summary>The places of what was disclosed, as JSON Pointers (RFC 6901).</summary>
    public IReadOnlyList<string> DisclosedPointers => [.. Disclosed.Places.Select(place => place.Pointer)];

    internal DisclosedClaims Disclosed { get; }

    /// <summary>Reads a token and puts its disclosures in their places (RFC 9901 section 7.1); null with the problem when it is refused.</summary>
    public static SdJwtReading? Read(string text, out SdJwtProblem problem)
    {
        if (SdJwtToken.Parse(text, out problem) is not { } token || Payload(token, out problem) is not { } payload)
        {
            return null;
        }

        return DisclosureWalk.Run(payload, token.Disclosures, out problem) is { } disclosed ? new SdJwtReading(token, disclosed) : null;
    }

    private static JsonElement? Payload(SdJwtToken token, out SdJwtProblem problem)
    {
        problem = SdJwtProblem.PayloadMalformed;
        try
        {
            using var parsed = StrictJson.Parse(token.Issued.Payload);
            if (parsed.RootElement.ValueKind != JsonValueKind.Object)
            {
                return null;
            }

            problem = SdJwtProblem.HashUnsupported;
            var isKnown = JsonMembers.Member(parsed.RootElement, SdJwtLimits.Hash) is not { } hash || JsonMembers.Text(hash) is "sha-256";
            return isKnown ? parsed.RootElement.Clone() : null;
        }
        catch (StrictJsonException)
        {
            return null;
        }
    }
}
