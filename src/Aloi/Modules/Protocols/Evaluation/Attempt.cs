using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Protocols.Evaluation;

/// <summary>
/// The latest attempt of a leaf, and what people granted about it: that it was opened, until when, after an appeal or not, that it was
/// let go.
/// </summary>
internal sealed record Attempt(int Number)
{
    private static readonly Attempt First = new(1);

    private HashSet<string>? _barred;
    private FactTime? _until;
    private bool _isExtended;

    /// <summary>Since when the requirement is let go by a person; null when it is not.</summary>
    public FactTime? Waived { get; private set; }

    public static Attempt Latest(LeafReader reader, ReadOnlySpan<Fact> facts, Turn turn)
    {
        var latest = 1;
        var hasActs = false;
        foreach (var fact in facts)
        {
            hasActs |= fact.Result.IsProcedural;
            if (fact.Attempt > latest && (fact.Result is FactResult.AttemptOpened || (turn.Allows(fact) && reader.Concerns(fact))))
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

        return attempt.AfterAppeal(facts);
    }

    /// <summary>
    /// A retake or an appeal is granted by a person after the fact: the deadline from enrolment binds the first attempt alone, and only until
    /// somebody extends it.
    /// </summary>
    public Deadline? Deadline(Leaf leaf, Moment moment) =>
        _until is { } until ? new Deadline(until)
        : leaf.Deadline is { } length && Number <= 1 ? Evaluation.Deadline.From(moment.Enrolment, length, moment.Zone)
        : null;

    /// <summary>After an appeal, whoever judged an earlier attempt judges no more.</summary>
    public bool Bars(Fact fact) => _barred is not null && fact.Author is { } author && _barred.Contains(author.Key);

    private void Note(Fact fact)
    {
        if (fact.Attempt != Number)
        {
            return;
        }

        switch (fact.Result)
        {
            case FactResult.AttemptOpened opened:
                _until = _isExtended ? _until : opened.Until;
                _barred = opened.Reason == AttemptReason.Appeal ? new(StringComparer.Ordinal) : null;
                break;
            case FactResult.Extended extended:
                (_until, _isExtended) = (extended.Until, true);
                break;
            case FactResult.Waived:
                Waived ??= fact.Time;
                break;
        }
    }

    private Attempt AfterAppeal(ReadOnlySpan<Fact> facts)
    {
        foreach (var fact in facts)
        {
            if (fact.Attempt < Number && fact is { Result: FactResult.Judgement, Author: { IsCandidate: false } author })
            {
                _barred?.Add(author.Key);
            }
        }

        return this;
    }
}
