using Aloi.Standards.Verification;

namespace Aloi.Modules.Credentials.Verifying.Minutes;

/// <param name="Checks">In the order in which they were made, never empty.</param>
/// <param name="Minutes">What the file says of itself; null when it could not be read.</param>
public sealed record MinutesReport(IReadOnlyList<Check> Checks, MinutesSummary? Minutes)
{
    /// <summary>Concluded as for a proof: a failure decides, and what could not be checked is never called good.</summary>
    public VerificationResult Result { get; } = new VerificationReport(Checks, Credential: null).Result;

    /// <summary>The key is its own name: the organisation's is only the file's word.</summary>
    public bool IsSelfNamed => Checks.Any(c => c.Code == MinutesVerifier.SelfNamed);
}

/// <summary>What minutes say of themselves. As the data have it: the seal vouches that it was not changed, not that it is true.</summary>
/// <param name="Signer">The identifier whose key sealed them, as the seal names it.</param>
/// <param name="Outcome">The word of the data; empty for an annex.</param>
/// <param name="Of">For an annex, the digest of the minutes it belongs to; null for minutes.</param>
public sealed record MinutesSummary(
    string Signer,
    string Organisation,
    string Entity,
    string Achievement,
    string Requirement,
    string Candidate,
    string Outcome,
    string ClosedBy,
    DateTimeOffset SealedAt,
    string Digest,
    string? Of
)
{
    internal static MinutesSummary From(SealedMinutes minutes, string signer, string digest) =>
        new(
            signer,
            minutes.Word("organisation"),
            minutes.Word("entity"),
            minutes.Word("achievement", "name"),
            minutes.Word("requirement", "name"),
            minutes.Word("candidate", "name"),
            minutes.Word("decision", "outcome"),
            minutes.IsAnnex ? minutes.Word("by") : minutes.Word("session", "closedBy"),
            minutes.SealedAt,
            digest,
            minutes.IsAnnex ? minutes.Word("of") : null
        );
}
