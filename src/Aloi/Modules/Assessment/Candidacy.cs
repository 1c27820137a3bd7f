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

    /// <summary>Nothing is left of it: the results that opened it were taken back. A new fact or an enrolment opens it again.</summary>
    Withdrawn,

    /// <summary>Whoever runs the campaign took the candidate out of it. What was recorded stays, and it can be opened again.</summary>
    Closed,
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

    /// <summary>When somebody enrolled the member by hand; null when a first fact did.</summary>
    public DateTimeOffset? SetFrom { get; private set; }
    public DateTimeOffset? SetTo { get; private set; }
    public CandidacyState State { get; private set; }

    /// <summary>When a requirement next runs out of time, or somebody is next to be reminded; null when nothing is to come.</summary>
    public DateTimeOffset? NextDeadlineAt { get; private set; }

    /// <summary>Up to when reminders and deadlines were looked at: each moment is acted upon once, whatever the clock does.</summary>
    public DateTimeOffset? LookedAtUntil { get; private set; }

    /// <summary>When the last act that satisfied the protocol took place.</summary>
    public DateTimeOffset? SatisfiedAt { get; private set; }

    /// <summary>The moment at which the frozen verdict was computed, needed to compute it again.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>The entity's time zone on that day.</summary>
    public string? DecidedIn { get; private set; }

    /// <summary>The highest number of a fact that the frozen verdict has seen; later ones have higher numbers.</summary>
    public int? FactsSeen { get; private set; }

    /// <summary>The frozen verdict with its explanation, sealed under the member's key.</summary>
    public byte[]? SealedVerdict { get; private set; }

    /// <summary>Moves with every change, so that two nodes never judge the same candidacy without seeing each other's facts.</summary>
    public int Revision { get; private set; }

    /// <summary>When it was closed; null while it is not.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Those that were closed together can be opened together again.</summary>
    public byte[]? ClosedWith { get; private set; }

    /// <summary>Why, in the words of whoever closed it, sealed under the member's key; null without a reason.</summary>
    public byte[]? SealedClosing { get; private set; }

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

    public bool IsEnrolled => EnrolledFrom != default;

    /// <summary>Somebody enrols the member, before there is any fact.</summary>
    public void EnrolByHand(FactTime time)
    {
        (SetFrom, SetTo) = (time.Start, time.End);
        State = State is CandidacyState.Withdrawn or CandidacyState.Closed ? CandidacyState.Open : State;
        (ClosedAt, ClosedWith, SealedClosing) = (null, null, null);
        Enrol(time);
    }

    /// <summary>Facts were taken back: enrolment is what the remaining ones and the enrolment by hand say. Never for a frozen verdict.</summary>
    public void Reconsider(IEnumerable<FactTime> remaining)
    {
        Revision++;
        var times = SetFrom is { } from ? remaining.Append(new FactTime(from, SetTo ?? from)) : remaining;
        var first = times.OrderBy(t => t.Start).FirstOrDefault();
        (EnrolledFrom, EnrolledTo) = (first.Start, first.End);
        if (!IsEnrolled)
        {
            Await(CandidacyState.Withdrawn, nextDeadline: null);
        }
    }

    /// <summary>Time is looked at up to now. Answers up to when it was before: never later, so that a clock set back repeats nothing.</summary>
    public DateTimeOffset LookAt(DateTimeOffset now)
    {
        var before = LookedAtUntil ?? now;
        LookedAtUntil = before > now ? before : now;
        Revision++;
        return before;
    }

    public void Close(DateTimeOffset at, PublicId with, byte[]? sealedReason)
    {
        (State, NextDeadlineAt, ClosedAt, ClosedWith, SealedClosing) = (CandidacyState.Closed, null, at, with.ToBytes(), sealedReason);
        Revision++;
    }

    /// <summary>As it was; what has come since is judged by the caller.</summary>
    public void Reopen()
    {
        (State, ClosedAt, ClosedWith, SealedClosing) = (CandidacyState.Open, null, null, null);
        Revision++;
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
