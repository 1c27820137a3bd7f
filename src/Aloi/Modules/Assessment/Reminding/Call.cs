using Aloi.Modules.Assessment.Links;
using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Assessment.Steps;
using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Assessment.Reminding;

/// <summary>In what part somebody is written to.</summary>
internal enum CallRole
{
    /// <summary>Something of their own candidacy is theirs to do, or is over.</summary>
    Candidate,

    /// <summary>Their answer about somebody else is awaited.</summary>
    Asked,

    /// <summary>They run the campaign.</summary>
    Owner,
}

/// <summary>One thing to tell one person; a mail gathers all that one run has to tell them.</summary>
/// <param name="Path">Where they act.</param>
/// <param name="Remind">Sends a link again instead of a mail of ours; null for members.</param>
internal sealed record Call(
    OpenCandidacy Candidacy,
    Step Step,
    ReminderCause Cause,
    int Number,
    CallRole Role,
    LinkPerson Person,
    string Path,
    Func<CancellationToken, Task<bool>>? Remind = null
)
{
    /// <summary>One fresh link serves all that bear the same.</summary>
    public long? Matter { get; init; }

    public bool IsReminder => Cause is ReminderCause.Rule or ReminderCause.ByHand or ReminderCause.Substitute;

    public Reminder Row(DateTimeOffset now) =>
        new()
        {
            CandidacyId = Candidacy.Row.Id,
            Leaf = Step.Leaf.Id,
            Attempt = Step.Node.Attempt,
            Cause = Cause,
            Number = Number,
            SubjectKeyId = Person.SubjectKeyId,
            SentAt = now,
        };

    /// <summary>One occasion to write to one person.</summary>
    public (long, string, int, ReminderCause, int, long) Key =>
        (Candidacy.Row.Id, Step.Leaf.Id, Step.Node.Attempt, Cause, Number, Person.SubjectKeyId);

    public static (long, string, int, ReminderCause, int, long) KeyOf(Reminder row) =>
        (row.CandidacyId, row.Leaf, row.Attempt, row.Cause, row.Number, row.SubjectKeyId);

    public DateTimeOffset? Due => Step.Node.Due is { } due ? Moments.EndOf(due) : null;

    public SilenceRule Rule => Step.Leaf.OnSilence.Rule;
}
