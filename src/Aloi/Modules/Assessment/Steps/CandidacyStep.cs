using Aloi.Platform.Database;

namespace Aloi.Modules.Assessment.Steps;

/// <summary>Where one requirement of one candidacy stands.</summary>
public enum StepState
{
    /// <summary>Somebody's answer is awaited.</summary>
    Waiting,

    /// <summary>The deadline passed, somebody was alerted, and the answer is still awaited.</summary>
    Escalated,

    /// <summary>Something before it is not done yet, or it only stands in for another.</summary>
    Later,
    Done,

    /// <summary>Let go: it counts as done and proves nothing.</summary>
    Waived,

    /// <summary>Nobody answered in time, and its substitute decides.</summary>
    Replaced,

    /// <summary>No later answer can satisfy it.</summary>
    Blocked,

    /// <summary>The rest of the rule is decided without it.</summary>
    Unneeded,
}

/// <summary>Whose answer a requirement waits for.</summary>
public enum Awaited
{
    Nobody,
    Candidate,
    Assessor,
    Jury,
    Peer,

    /// <summary>Whoever runs the campaign: results that are brought by hand or by a file.</summary>
    Organiser,
}

/// <summary>
/// One requirement of one candidacy in columns that can be counted: what boards, queues and figures are read from. It is computed from the
/// facts whenever the candidacy is judged, in the same transaction, and can be computed again at any time.
/// </summary>
public sealed class CandidacyStep : ITenantOwned
{
    public required long CandidacyId { get; init; }

    /// <summary>From zero, in the order of the rule.</summary>
    public required int Ordinal { get; init; }
    public long OrganisationId { get; set; }
    public required long AchievementId { get; init; }
    public required long AchievementVersionId { get; init; }
    public required string Leaf { get; init; }
    public required int Attempt { get; init; }
    public required StepState State { get; init; }
    public required Awaited Awaited { get; init; }

    /// <summary>Since when it could be answered.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>Since when it is done, waived or blocked; null otherwise.</summary>
    public DateTimeOffset? SettledAt { get; init; }

    /// <summary>The last moment at which an answer counts; null when there is none.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>How long it took, in minutes; null until it is settled.</summary>
    public int? Minutes { get; init; }
}
