using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Protocols.Evaluation;

/// <summary>
/// The latest attempt of a leaf, and what people granted about it: that it was opened, until when, after an appeal or not, that it was
/// let go.
/// </summary>
internal sealed record Attempt(int Number)
{
    private static readonly Attempt First = new(1);

    private Dictionary<string, DateTimeOffset>? _barred;
    private FactTime? _until;

    /// <summary>Since when the requirement is let go by a person; null when it is not.</summary>
    public FactTime? Waived { get; private set; }

    /// <param name="reader">Says which facts are of the leaf's kind.</param>
    /// <param name="facts">What is recorded about the leaf and was not replaced.</param>
    /// <param name="replaced">What was.</param>
    /// <param name="turn">From when facts count; null while it is not the leaf's turn.</param>
    public static Attempt Latest(LeafReader reader, ReadOnlySpan<Fact> facts, IEnumerable<Fact> replaced, Turn? turn)
    {
        var latest = 1;
        var hasActs = false;
        foreach (var fact in facts)
        {
            hasActs |= fact.Result.IsProcedural;
            if (fact.Attempt > latest && (fact.Result is FactResult.AttemptOpened || (turn?.Allows(fact) == true && reader.Concerns(fact))))
            {
                latest = fact.Attempt;
            }
        }

        if (latest == 1 && !hasActs)
        {
            return First;
        }

        var attempt = new Attempt(latest);
        foreach (var fact in facts)
        {
            attempt.Note(fact);
        }

        attempt.Bar(facts, replaced);
        return attempt;
    }

    /// <summary>
    /// A retake or an appeal is granted by a person after the fact: the deadline from enrolment binds the first attempt alone. Extensions move
    /// a deadline further away, never nearer.
    /// </summary>
    public Deadline? Deadline(Leaf leaf, Moment moment)
    {
        Deadline? own = leaf.Deadline is { } length && Number <= 1 ? Evaluation.Deadline.From(moment.Enrolment, length, moment.Zone) : null;
        return _until is not { } until ? own
            : own is { } first && first.Due.End > until.End ? first
            : new Deadline(until);
    }

    /// <summary>
    /// After an appeal, whoever judged an earlier attempt judges no more. What is dated after their judgement changes nothing about it: what
    /// was decided stays decided.
    /// </summary>
    public bool Bars(Fact fact) =>
        _barred is not null && fact.Author is { } author && _barred.TryGetValue(author.Key, out var seen) && seen <= fact.Time.Start;

    private void Note(Fact fact)
    {
        // Letting go is about the requirement, whatever attempt it is at: only a correction brings it back.
        if (fact.Result is FactResult.Waived)
        {
            Waived ??= fact.Time;
        }

        if (fact.Attempt != Number)
        {
            return;
        }

        if (fact.Result is FactResult.AttemptOpened { Reason: AttemptReason.Appeal })
        {
            _barred ??= new(StringComparer.Ordinal);
        }

        if (UntilOf(fact.Result) is { } until && (_until is not { } known || known.End < until.End))
        {
            _until = until;
        }
    }

    private static FactTime? UntilOf(FactResult result) =>
        result switch
        {
            FactResult.AttemptOpened opened => opened.Until,
            FactResult.Extended extended => extended.Until,
            _ => null,
        };

    /// <summary>An act that was corrected meanwhile was still an act: its author has seen the first grid.</summary>
    private void Bar(ReadOnlySpan<Fact> facts, IEnumerable<Fact> replaced)
    {
        if (_barred is null)
        {
            return;
        }

        foreach (var fact in facts)
        {
            BarAuthor(fact);
        }

        foreach (var fact in replaced)
        {
            BarAuthor(fact);
        }
    }

    private void BarAuthor(Fact fact)
    {
        if (
            fact.Attempt < Number
            && fact is { Result: FactResult.Judgement, Author: { IsCandidate: false } author }
            && (!_barred!.TryGetValue(author.Key, out var known) || fact.Time.Start < known)
        )
        {
            _barred[author.Key] = fact.Time.Start;
        }
    }
}
