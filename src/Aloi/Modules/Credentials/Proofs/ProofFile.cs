using Aloi.Modules.Credentials.Contracts;
using Aloi.Modules.Credentials.Status;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform;
using Aloi.Platform.Collections;

namespace Aloi.Modules.Credentials.Proofs;

/// <summary>All that those who issued a proof may know of it.</summary>
public sealed record ProofFile
{
    public required PublicId Id { get; init; }

    public required ProofState State { get; init; }

    /// <summary>Since when it is suspended or revoked.</summary>
    public required DateTimeOffset? Since { get; init; }

    public required ProofHolder Holder { get; init; }

    public required string Achievement { get; init; }

    public required PublicId? AchievementId { get; init; }

    public required string Entity { get; init; }

    /// <summary>The day it was earned, as the document says; null after erasure.</summary>
    public required DateTimeOffset? Earned { get; init; }

    public required DateTimeOffset? ValidUntil { get; init; }

    public required ProofLevel Level { get; init; }

    public required ValueList<ProofShare> Mix { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<ProofVersion> Versions { get; init; }

    public required IReadOnlyList<ProofAct> Acts { get; init; }

    /// <summary>Where the public finds it, on this host.</summary>
    public string Path => $"/c/{Id}";

    /// <summary>Issued before the installation had an address.</summary>
    public required bool IsTrial { get; init; }

    /// <summary>The holder does not want it to be found.</summary>
    public required bool IsPrivate { get; init; }

    public required bool MayChange { get; init; }

    /// <summary>How many other proofs of this person could be corrected with it.</summary>
    public required int Others { get; init; }

    public ProofVersion Current => Versions[0];

    public DateTimeOffset Issued => Versions[^1].IssuedAt;
}

/// <param name="Written">The name as the document bears it; null when it bears none openly.</param>
public sealed record ProofHolder(string GivenName, string FamilyName, string? Email, string? Written, bool IsErased)
{
    public string Name => $"{GivenName} {FamilyName}".Trim();
}

/// <param name="LogPlace">Null while it is not in the log.</param>
/// <param name="Delivery">Null while it is on its way.</param>
public sealed record ProofVersion(
    int Number,
    DateTimeOffset IssuedAt,
    CredentialStatus Status,
    long? LogPlace,
    string Digest,
    ProofDelivery? Delivery
);

/// <summary>Something that was done to it.</summary>
/// <param name="Action">A verb of the audit trail.</param>
/// <param name="By">The name of the member who did it; null for the program and for the operator.</param>
public sealed record ProofAct(DateTimeOffset At, string Action, string? By, StatusReason? Reason);
