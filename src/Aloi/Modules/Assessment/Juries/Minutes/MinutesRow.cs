using Aloi.Modules.Assessment.Contracts;
using Aloi.Platform.Database;

namespace Aloi.Modules.Assessment.Juries.Minutes;

/// <summary>
/// The minutes of one jury about one candidate, or an annex to them: the very bytes that were sealed, kept under the candidate's key. One document for
/// each candidate, so that it can be handed to them, and erased with them, without a word about the others. Rows are only ever added.
/// </summary>
public sealed class MinutesRow : ITenantOwned
{
    public long Id { get; init; }
    public long OrganisationId { get; set; }
    public required long SessionId { get; init; }
    public required long CandidacyId { get; init; }

    /// <summary>Zero for the minutes, then one for each annex.</summary>
    public required int Number { get; init; }
    public required long SubjectKeyId { get; init; }
    public required byte[] SealedContent { get; init; }

    /// <summary>SHA-256 of the bytes, lower-case hex. They hold random bits, so that nobody guesses them from it.</summary>
    public required string Digest { get; init; }
    public required string VerificationMethod { get; init; }
    public required string PublicKey { get; init; }
    public required string Signature { get; init; }
    public required DateTimeOffset SealedAt { get; init; }

    public MinutesSeal Seal => new(VerificationMethod, PublicKey, Signature);

    /// <summary>What the sealed bytes are bound to.</summary>
    public static string Binding(long session, long candidacy, int number) => $"jury minutes {session} {candidacy} {number}";
}
