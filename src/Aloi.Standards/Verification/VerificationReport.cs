using Aloi.Standards.OpenBadges;

namespace Aloi.Standards.Verification;

/// <summary>What the checks say together.</summary>
public enum VerificationResult
{
    /// <summary>Every check that decides was made and passed.</summary>
    Valid,

    /// <summary>A check failed.</summary>
    Invalid,

    /// <summary>Nothing failed, and something that decides could not be checked.</summary>
    Unknown,
}

/// <summary>The checks in the order of Open Badges 3.0, section 8, and what they say together.</summary>
/// <param name="Checks">The lines of the report, never empty.</param>
/// <param name="Credential">What the document says as a badge; null when it could not be read at all.</param>
public sealed record VerificationReport(IReadOnlyList<Check> Checks, OpenBadgeSummary? Credential)
{
    /// <summary>The overall result. A report without checks is unknown: nothing was looked at.</summary>
    public VerificationResult Result { get; } = Conclude(Checks);

    /// <summary>
    /// The report on a newer version of the same credential, signed by the same issuer, when one was found (1EdTech Credential Refresh Service
    /// 1.0); null when none was asked for or found. It says nothing about this document: it may well be that the newer one was withdrawn.
    /// </summary>
    public VerificationReport? Refreshed { get; init; }

    private static VerificationResult Conclude(IReadOnlyList<Check> checks)
    {
        var result = checks.Count == 0 ? VerificationResult.Unknown : VerificationResult.Valid;
        foreach (var check in checks)
        {
            if (check.State == CheckState.Failed && check.Weight != CheckWeight.Shown)
            {
                return VerificationResult.Invalid;
            }

            if (check.State == CheckState.Unknown && check.Weight == CheckWeight.Decides)
            {
                result = VerificationResult.Unknown;
            }
        }

        return result;
    }
}
