using Aloi.Platform.Database;

namespace Aloi.Modules.Assessment.Juries;

/// <summary>One candidate before a jury.</summary>
public sealed class JuryCase : ITenantOwned
{
    public long Id { get; init; }
    public long OrganisationId { get; set; }
    public long SessionId { get; init; }
    public JurySession Session { get; init; } = null!;
    public required long CandidacyId { get; init; }

    /// <summary>Taken off the list before the jury decided.</summary>
    public bool IsOff { get; set; }
}

/// <summary>Why a juror says nothing about one candidate, and abstains.</summary>
public enum JuryBar
{
    Oneself,
    Trainer,
    Manager,
    SameEntity,
    SawFirstGrid,

    /// <summary>The juror said so: some other tie with the candidate.</summary>
    Declared,
}

/// <summary>What one juror marks and votes about one candidate. Both are sealed under the candidate's key.</summary>
public sealed class JurySheet : ITenantOwned
{
    public long Id { get; init; }
    public long OrganisationId { get; set; }
    public long CaseId { get; init; }
    public JuryCase Case { get; init; } = null!;
    public long JurorId { get; init; }
    public Juror Juror { get; init; } = null!;
    public JuryBar? Bar { get; set; }
    public byte[]? SealedGrid { get; private set; }
    public DateTimeOffset? FilledAt { get; private set; }
    public byte[]? SealedVote { get; private set; }
    public DateTimeOffset? VotedAt { get; private set; }

    /// <summary>The vote was raised by hand and written down by whoever presides.</summary>
    public bool IsByHand { get; private set; }

    /// <summary>Digests of the browsers that the grid and the vote came from: two jurors at one browser are named in the minutes.</summary>
    public byte[]? GridDevice { get; private set; }
    public byte[]? VoteDevice { get; private set; }

    public void Fill(byte[] sealedGrid, byte[]? device, DateTimeOffset at) => (SealedGrid, GridDevice, FilledAt) = (sealedGrid, device, at);

    public void Vote(byte[] sealedVote, byte[]? device, DateTimeOffset at) =>
        (SealedVote, VoteDevice, IsByHand, VotedAt) = (sealedVote, device, device is null, at);
}
