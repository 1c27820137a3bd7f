using System.Text.Json;
using Aloi.Standards.Crypto;
using Aloi.Standards.Json;

namespace Aloi.Standards.Jose;

/// <summary>Why a presentation is not what the verifier asked for (VC-JOSE-COSE section 5.1).</summary>
public enum VpJwtProblem
{
    /// <summary>It is.</summary>
    None,

    /// <summary>Its form is wrong: see the findings of the reading.</summary>
    Malformed,

    /// <summary>The key did not sign it.</summary>
    SignatureDoesNotMatch,

    /// <summary>It was made for another verifier (<c>aud</c>).</summary>
    OtherAudience,

    /// <summary>It answers another question (<c>nonce</c>).</summary>
    OtherNonce,

    /// <summary>Its time is over, or has not come (<c>exp</c>, <c>nbf</c>).</summary>
    OutOfTime,
}

/// <summary>What a presentation says (VC-JOSE-COSE section 3.1.2).</summary>
/// <param name="Token">The signed token.</param>
/// <param name="Findings">What is wrong with its form; none in a good one.</param>
public sealed record VpJwtReading(CompactJws Token, IReadOnlyList<VcJwtFinding> Findings)
{
    /// <summary>The presentation; null when the payload is no JSON object.</summary>
    public JsonElement? Presentation { get; private init; }

    /// <summary>Who presents (<c>holder</c>, VC Data Model 2.0 section 4.13), as it says itself.</summary>
    public string? Holder { get; private init; }

    /// <summary>The credentials in it: each an envelope, to be verified by itself.</summary>
    public IReadOnlyList<JsonElement> Credentials { get; private init; } = [];

    /// <summary>From when on it may be used (<c>nbf</c>).</summary>
    public DateTimeOffset? NotBefore { get; private init; }

    /// <summary>From when on it may not any more (<c>exp</c>).</summary>
    public DateTimeOffset? Expires { get; private init; }

    /// <summary>
    /// Whether the holder's key made it for this verifier, on this question, now (VC-JOSE-COSE section 5.1). The credentials in it are not looked at,
    /// and whose key it is, is for the caller to know.
    /// </summary>
    public VpJwtProblem Verify(PublicKey holder, string audience, string nonce, DateTimeOffset now) =>
        Findings.Count > 0 || Presentation is not { } claims ? VpJwtProblem.Malformed
        : Token.Verify(holder) != JwsProblem.None ? VpJwtProblem.SignatureDoesNotMatch
        : !JsonMembers.HasText(claims, "aud", audience) ? VpJwtProblem.OtherAudience
        : !string.Equals(JsonMembers.Text(claims, "nonce"), nonce, StringComparison.Ordinal) ? VpJwtProblem.OtherNonce
        : now < NotBefore || now >= Expires ? VpJwtProblem.OutOfTime
        : VpJwtProblem.None;

    internal static VpJwtReading Of(CompactJws token, JsonElement claims)
    {
        var findings = new List<VcJwtFinding>();
        if (!token.Header.IsOfType(TokenTypes.Presentation))
        {
            findings.Add(new VcJwtFinding(VcJwtProblem.TypeUnknown, token.Header.Type ?? "typ"));
        }

        if (PresentationForm.Judge(claims) is { } wrong)
        {
            findings.Add(wrong);
        }

        var holder = JsonMembers.Member(claims, "holder") is { } stated ? JsonMembers.Text(stated) ?? JsonMembers.Text(stated, "id") : null;
        var comparison = new ClaimComparison(claims, findings);
        comparison.Absent("vc");
        comparison.Absent("vp");
        comparison.Text("iss", holder, required: false);
        var (from, until) = (comparison.Instant("nbf"), comparison.Instant("exp"));
        return new VpJwtReading(token, findings)
        {
            Presentation = claims.ValueKind == JsonValueKind.Object ? claims : null,
            Holder = holder,
            Credentials = PresentationForm.Credentials(claims),
            NotBefore = from,
            Expires = until,
        };
    }
}
