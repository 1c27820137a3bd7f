using Aloi.Platform.Database;

namespace Aloi.Modules.Assessment.Reminding;

/// <summary>Why somebody was written to.</summary>
public enum ReminderCause
{
    /// <summary>The rule says: remind them now.</summary>
    Rule,

    /// <summary>Whoever runs the campaign pressed a button.</summary>
    ByHand,

    /// <summary>The deadline passed, and they stand in.</summary>
    Substitute,

    /// <summary>The deadline passed: the candidate and whoever runs the campaign are told.</summary>
    Deadline,

    /// <summary>The deadline passed, and the rule alerts whoever runs the campaign.</summary>
    Escalation,
}

/// <summary>
/// Somebody was written to about one requirement of one candidacy. The row is written with its mail, and there can be only one for each occasion:
/// whatever runs twice, on however many nodes, writes nobody twice.
/// </summary>
public sealed class Reminder : ITenantOwned
{
    public long Id { get; init; }
    public long OrganisationId { get; set; }
    public required long CandidacyId { get; init; }
    public required string Leaf { get; init; }
    public required int Attempt { get; init; }
    public required ReminderCause Cause { get; init; }

    /// <summary>Which of several: of the rule's reminders the how-manieth, of those by hand the day.</summary>
    public required int Number { get; init; }

    /// <summary>Whoever was written to, by the key under which their content is sealed.</summary>
    public required long SubjectKeyId { get; init; }
    public required DateTimeOffset SentAt { get; init; }
}
