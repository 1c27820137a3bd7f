using System.Text.Json;
using Aloi.Standards.Json;

namespace Aloi.Standards.Jose;

/// <summary>
/// Compares the claims of a token with the credential in it. A reader of tokens believes the claims and a reader of credentials the members: where
/// they differ, the same bytes would tell two stories.
/// </summary>
internal sealed class ClaimComparison(JsonElement claims, List<VcJwtFinding> findings)
{
    /// <summary>The claim is the member; absent is a finding only when <paramref name="required"/>.</summary>
    public void Text(string claim, string? member, bool required)
    {
        if (Find(claim, required && member is not null) is not { } value)
        {
            return;
        }

        if (JsonMembers.Text(value) is not { } text)
        {
            findings.Add(new VcJwtFinding(VcJwtProblem.ClaimMalformed, claim));
        }
        else if (!string.Equals(text, member, StringComparison.Ordinal))
        {
            findings.Add(new VcJwtFinding(VcJwtProblem.ClaimsDiffer, claim));
        }
    }

    /// <summary>The claim is the member's second.</summary>
    public DateTimeOffset? SameInstant(string claim, DateTimeOffset? member, bool required)
    {
        var instant = Instant(claim, required);
        if (instant is { } stated && (member is not { } expected || !NumericDate.AreSame(stated, expected)))
        {
            findings.Add(new VcJwtFinding(VcJwtProblem.ClaimsDiffer, claim));
        }

        return instant;
    }

    /// <summary>The claim's instant; null when it is absent or malformed, the latter with a finding.</summary>
    public DateTimeOffset? Instant(string claim, bool required = false)
    {
        if (Find(claim, required) is not { } value)
        {
            return null;
        }

        if (NumericDate.TryRead(value, out var instant))
        {
            return instant;
        }

        findings.Add(new VcJwtFinding(VcJwtProblem.ClaimMalformed, claim));
        return null;
    }

    /// <summary>The claim is not there.</summary>
    public void Absent(string claim)
    {
        if (JsonMembers.Member(claims, claim) is not null)
        {
            findings.Add(new VcJwtFinding(VcJwtProblem.NestedClaim, claim));
        }
    }

    private JsonElement? Find(string claim, bool required)
    {
        var value = JsonMembers.Member(claims, claim);
        if (value is null && required)
        {
            findings.Add(new VcJwtFinding(VcJwtProblem.ClaimMissing, claim));
        }

        return value;
    }
}
