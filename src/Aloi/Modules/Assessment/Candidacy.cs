using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform;
using Aloi.Platform.Database;

namespace Aloi.Modules.Assessment;

public enum CandidacyState
{
    Open,
    Satisfied,

    /// <summary>No later act can satisfy it; an earlier one that was only written down late still may.</summary>
    Impossible,
}

/// <summary>One member on the way to one version of an achievement. The version never changes under a candidate's feet.</summary>
public sealed class Candidacy : ITenantOwned
{
    public long Id { get; init; }
    public long OrganisationId { get; set; }
    public required PublicId PublicId { get; init; }
    public required long MemberId { get; init; }
    public required long AchievementId { get; init; }
    public required long AchievementVersionId { get; init; }

    public DateTimeOffset EnrolledFrom { get; private set; }
    public DateTimeOffset EnrolledTo { get; private set; }
    public CandidacyState State { get; private set; }

    /// <summary>When a requirement next runs out of time; null when none does.</summary>
    public DateTimeOffset? NextDeadlineAt { get; private set; }

    /// <summary>When the last act that satisfied the protocol took place.</summary>
    public DateTimeOffset? SatisfiedAt { get; private set; }

    /// <summary>The moment at which the frozen verdict was computed, needed to compute it again.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>The entity's time zone on that day.</summary>
    public string? DecidedIn { get; private set; }

    /// <summary>How many facts the frozen verdict has seen; later ones have higher numbers.</summary>
    public int? FactsSeen { get; private set; }

    /// <summary>The frozen verdict with its explanation, sealed under the member's key.</summary>
    public byte[]? SealedVerdict { get; private set; }

    /// <summary>Moves with every change, so that two nodes never judge the same candidacy without seeing each other's facts.</summary>
    public int Revision { get; private set; }

    public FactTime Enrolment => new(EnrolledFrom, EnrolledTo);

    /// <summary>The first fact enrols; an earlier one, recorded later, moves the enrolment back. A frozen verdict keeps its own.</summary>
    public void Enrol(FactTime time)
    {
        Revision++;
        if (State != CandidacyState.Satisfied && (EnrolledFrom == default || time.Start < EnrolledFrom))
        {
            (EnrolledFrom, EnrolledTo) = (time.Start, time.End);
        }
    }

    public void Await(CandidacyState state, DateTimeOffset? nextDeadline) => (State, NextDeadlineAt) = (state, nextDeadline);

    /// <summary>The verdict stands from here on, whatever is recorded later.</summary>
    public void Freeze(Verdict verdict, int factsSeen, byte[] sealedVerdict)
    {
        State = CandidacyState.Satisfied;
        NextDeadlineAt = null;
        SatisfiedAt = verdict.MetAt!.Value.Start;
        DecidedAt = verdict.Moment.Now;
        DecidedIn = verdict.Moment.Zone.Id;
        FactsSeen = factsSeen;
        SealedVerdict = sealedVerdict;
        Revision++;
    }
}
