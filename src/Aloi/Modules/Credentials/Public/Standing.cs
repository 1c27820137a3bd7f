using Aloi.Standards.Verification;

namespace Aloi.Modules.Credentials.Public;

/// <summary>How a proof stands today, in the order in which one reason outweighs another.</summary>
public enum Standing
{
    /// <summary>Everything that decides was looked at and is right.</summary>
    Valid,

    /// <summary>The signed bytes are not what was signed, or not by whom they say.</summary>
    Broken,

    Revoked,
    Suspended,
    Expired,
    NotYet,

    /// <summary>Something that decides could not be looked at.</summary>
    Unchecked,
}

internal static class Standings
{
    /// <summary>The report decides. The database only tells a withdrawal for good from one for a while, and stands in for lists of trials.</summary>
    public static Standing Of(VerificationReport report, CredentialStatus status) =>
        HasFailed(report, CheckConcern.Integrity) || HasFailed(report, CheckConcern.Issuer) ? Standing.Broken
        : status == CredentialStatus.Revoked ? Standing.Revoked
        : status == CredentialStatus.Suspended ? Standing.Suspended
        : report.Checks.Any(c => c is { Code: "dates.expired", State: CheckState.Failed }) ? Standing.Expired
        : HasFailed(report, "dates") ? Standing.NotYet
        : HasFailed(report, "status") ? Standing.Revoked
        : report.Result switch
        {
            VerificationResult.Valid => Standing.Valid,
            VerificationResult.Invalid => Standing.Broken,
            _ => Standing.Unchecked,
        };

    public static bool IsWithdrawn(this Standing standing) => standing is Standing.Revoked or Standing.Suspended;

    /// <summary>A tone of the shared components, which brings its own icon.</summary>
    public static string Tone(this Standing standing) =>
        standing switch
        {
            Standing.Valid => "good",
            Standing.Suspended or Standing.Expired or Standing.NotYet or Standing.Unchecked => "warn",
            _ => "bad",
        };

    private static bool HasFailed(VerificationReport report, CheckConcern concern) =>
        report.Checks.Any(c => Failed(c) && c.Concern == concern);

    private static bool HasFailed(VerificationReport report, string family) => report.Checks.Any(c => Failed(c) && c.Family == family);

    private static bool Failed(Check check) => check is { State: CheckState.Failed, Weight: not CheckWeight.Shown };
}
