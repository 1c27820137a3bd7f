using System.Text.Json;
using Aloi.Standards.Json;

namespace Aloi.Standards.Jose;

/// <summary>What each profile demands of a token's header and claims.</summary>
internal static class VcJwtRules
{
    /// <summary>The profile that the header and the claims speak of; null when the type is none of a credential's.</summary>
    public static VcJwtProfile? ProfileOf(JoseHeader header, JsonElement claims)
    {
        if (header.IsOfType(TokenTypes.Credential))
        {
            return VcJwtProfile.JoseCose;
        }

        return header.Type is not null && !header.IsOfType(TokenTypes.Jwt) ? null
            : JsonMembers.Member(claims, "vc") is { ValueKind: JsonValueKind.Object } ? VcJwtProfile.DataModel11
            : VcJwtProfile.OpenBadges;
    }

    /// <summary>The instants that bound the token, beside the findings.</summary>
    public static (DateTimeOffset? NotBefore, DateTimeOffset? Expires) Check(
        VcJwtProfile profile,
        JoseHeader header,
        JsonElement claims,
        CredentialClaims credential,
        List<VcJwtFinding> findings
    )
    {
        if (profile != VcJwtProfile.JoseCose)
        {
            return CheckRepeated(profile, header, new ClaimComparison(claims, findings), credential, findings);
        }

        CheckJoseCose(claims, credential, findings);
        var comparison = new ClaimComparison(claims, findings);
        return (comparison.Instant("nbf"), comparison.Instant("exp"));
    }

    /// <summary>
    /// What VC-JOSE-COSE section 3.1.3 asks of claims beside the credential's members. There, <c>exp</c> and <c>nbf</c> bound the signature and not the
    /// credential, so they need not be the credential's.
    /// </summary>
    public static void CheckJoseCose(JsonElement claims, CredentialClaims credential, List<VcJwtFinding> findings)
    {
        var comparison = new ClaimComparison(claims, findings);
        comparison.Absent("vc");
        comparison.Absent("vp");
        CheckNames(comparison, credential, required: false);
    }

    private static (DateTimeOffset? NotBefore, DateTimeOffset? Expires) CheckRepeated(
        VcJwtProfile profile,
        JoseHeader header,
        ClaimComparison comparison,
        CredentialClaims credential,
        List<VcJwtFinding> findings
    )
    {
        var isBadge = profile == VcJwtProfile.OpenBadges;
        if (isBadge)
        {
            comparison.Absent("vp");
            CheckHeader(header, findings);
        }

        CheckNames(comparison, credential, required: isBadge);
        return (
            comparison.SameInstant("nbf", credential.From, required: isBadge),
            comparison.SameInstant("exp", credential.Until, required: false)
        );
    }

    private static void CheckNames(ClaimComparison comparison, CredentialClaims credential, bool required)
    {
        comparison.Text("iss", credential.Issuer, required);
        comparison.Text("jti", credential.Id, required);
        comparison.Text("sub", credential.Subject, required);
    }

    // Open Badges 3.0 section 8.2.2 lists four members and closes the list.
    private static void CheckHeader(JoseHeader header, List<VcJwtFinding> findings)
    {
        foreach (var member in header.Members.EnumerateObject())
        {
            if (member.Name is not ("alg" or "kid" or "jwk" or "typ"))
            {
                findings.Add(new VcJwtFinding(VcJwtProblem.HeaderMember, member.Name));
            }
        }

        if (header.KeyId is null && header.Jwk is null)
        {
            findings.Add(new VcJwtFinding(VcJwtProblem.KeyNotNamed, "kid"));
        }
    }
}
