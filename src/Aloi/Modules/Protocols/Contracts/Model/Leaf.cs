using Aloi.Platform.Collections;
using Aloi.Platform.Time;

namespace Aloi.Modules.Protocols.Contracts;

/// <summary>One requirement: something that facts are recorded about.</summary>
public abstract record Leaf : ProtocolNode
{
    private protected Leaf() { }

    public required string Id { get; init; }

    /// <summary>As the author wrote it; the id where none was given.</summary>
    public required string Name { get; init; }

    /// <summary>From enrolment. Binds the first attempt: a retake or an appeal is granted by a person, who sets its date.</summary>
    public CalendarDuration? Deadline { get; init; }

    /// <summary>From enrolment, each: when to remind those who have not answered.</summary>
    public ValueList<CalendarDuration> Reminders { get; init; } = [];

    /// <summary>A fact older than this no longer speaks in favour.</summary>
    public CalendarDuration? Freshness { get; init; }

    public OnSilence OnSilence { get; init; } = OnSilence.Wait;

    /// <summary>How many new attempts may be granted after a refusal, appeals aside; null leaves it to whoever runs the campaign.</summary>
    public int? Retakes { get; init; }

    /// <summary>How long after a refusal a new attempt may begin; null is at once.</summary>
    public CalendarDuration? RetakeAfter { get; init; }

    /// <summary>How long after a refusal the candidate may appeal; null is thirty days.</summary>
    public CalendarDuration? AppealWithin { get; init; }

    public sealed override IReadOnlyList<ProtocolNode> Children => ValueList<ProtocolNode>.Empty;
}

/// <summary>What happens when the deadline passes and an answer is still missing.</summary>
public sealed record OnSilence
{
    private OnSilence(SilenceRule rule, Leaf? substitute = null) => (Rule, Substitute) = (rule, substitute);

    public static OnSilence Wait { get; } = new(SilenceRule.Wait);

    public static OnSilence Waive { get; } = new(SilenceRule.Waive);

    public static OnSilence Escalate { get; } = new(SilenceRule.Escalate);

    public SilenceRule Rule { get; }

    /// <summary>The leaf that stands in; null unless the rule is <see cref="SilenceRule.Substitute"/>.</summary>
    public Leaf? Substitute { get; }

    public static OnSilence SubstituteWith(Leaf leaf) => new(SilenceRule.Substitute, leaf);
}

public enum SilenceRule
{
    /// <summary>The leaf becomes impossible.</summary>
    Wait,

    /// <summary>The leaf is let go: it counts as satisfied and proves nothing.</summary>
    Waive,

    /// <summary>Someone else is alerted; the leaf stays open and later answers count.</summary>
    Escalate,

    /// <summary>Another leaf decides from then on.</summary>
    Substitute,
}
