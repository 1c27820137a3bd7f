using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Protocols.Evaluation;

/// <summary>One leaf: its latest attempt is read, then its deadline, silence and freshness are weighed.</summary>
internal sealed class LeafEvaluator(FactIndex index, Moment moment)
{
    public FactTime Enrolment => moment.Enrolment;

    /// <param name="leaf">The leaf.</param>
    /// <param name="turn">From when facts count; null while an earlier step of a sequence was never met.</param>
    public NodeVerdict Evaluate(Leaf leaf, Turn? turn)
    {
        var reader = LeafReader.For(leaf, moment.Zone);

        // What people grant holds before its turn too; what they say of the candidate does not.
        var about = index.Of(leaf.Id);
        var attempt = Attempt.Latest(reader, about, index.Replaced(leaf.Id), turn);
        var facts = turn is null ? [] : about;
        var deadline = attempt.Deadline(leaf, moment);
        var binding = leaf.OnSilence.Rule == SilenceRule.Escalate ? null : deadline;
        var (first, since) = Read(leaf, reader, facts, new Selection(attempt, turn ?? Turn.Always, binding));

        // Nothing grows old where no freshness is asked.
        DateTimeOffset? fresh = leaf.Freshness is null ? null : moment.Now;
        var isMet = reader.IsMet(fresh);
        var (have, counted) = reader.Tally(fresh);
        var verdict = new NodeVerdict
        {
            Node = leaf,
            State = NodeState.NotYet,
            Reason = turn is null ? Reason.AwaitingTurn : Reason.Waiting,
            Have = have,
            Need = reader.Need,
            TriesLeft = reader.TriesLeft,
            Until = deadline?.Due,
            Due = deadline?.Due,
            Attempt = attempt.Number,
            Facts = counted,
            FirstMet = first,
            Children = [],
        };
        verdict =
            isMet ? Met(verdict, reader.Level, since, attempt.Waived)
            : attempt.Waived is { } waived
                ? Excused(verdict, waived, mayStillProve: !reader.IsClosed && binding?.HasPassed(moment.Now) != true)
            : Unmet(leaf, verdict, reader, deadline);
        return WithSubstitute(leaf, verdict, turn);
    }

    private (FactTime? First, FactTime? Since) Read(Leaf leaf, LeafReader reader, ReadOnlySpan<Fact> facts, Selection selection)
    {
        FactTime? first = null;
        FactTime? since = null;
        var wasMet = false;
        foreach (var fact in facts)
        {
            if (!selection.Takes(fact) || !reader.Concerns(fact))
            {
                continue;
            }

            DateTimeOffset? at = leaf.Freshness is null ? null : fact.Time.Start;
            wasMet = wasMet && (at is null || reader.IsMet(at));
            reader.Take(new Act(fact, leaf.Freshness is { } age ? Deadline.From(fact.Time, age, moment.Zone) : null));
            var isMet = reader.IsMet(at);
            since = isMet && !wasMet ? fact.Time : since;
            first ??= since;
            wasMet = isMet;
            if (reader.IsClosed)
            {
                break;
            }
        }

        return (first, since);
    }

    private NodeVerdict Unmet(Leaf leaf, NodeVerdict verdict, LeafReader reader, Deadline? deadline)
    {
        // A panel that closed in favour, or a test whose tries are spent, cannot be renewed by facts of the same attempt.
        var outdated = reader.IsMet(null);
        if (reader.IsClosed)
        {
            return Impossible(verdict, outdated ? Reason.Outdated : reader.ClosedReason);
        }

        if (deadline is not { } limit || !limit.HasPassed(moment.Now))
        {
            return verdict;
        }

        var silent = reader.IsSilent && verdict.FirstMet is null;
        return leaf.OnSilence.Rule switch
        {
            SilenceRule.Escalate => verdict with { Reason = Reason.Escalated },
            SilenceRule.Waive when silent => Waived(verdict, FactTime.Instant(limit.Due.End)),
            SilenceRule.Substitute when silent => verdict with { Reason = Reason.Substituted },
            _ => Impossible(verdict, outdated ? Reason.Outdated : Reason.DeadlinePassed),
        };
    }

    /// <summary>The substitute is in the explanation even while nobody needs it.</summary>
    private NodeVerdict WithSubstitute(Leaf leaf, NodeVerdict verdict, Turn? turn)
    {
        if (leaf.OnSilence.Substitute is not { } substitute)
        {
            return verdict;
        }

        if (verdict.Reason != Reason.Substituted)
        {
            return verdict with { Children = [Standby(substitute)] };
        }

        // Whatever its own dates, a substitute says nothing before the deadline that called it: the past of the node must not change.
        var called = FactTime.Instant(verdict.Until!.Value.End);
        var instead = Evaluate(substitute, turn);
        return verdict with
        {
            State = instead.State,
            MetAt = FactTimes.Latest(instead.MetAt, called),
            FirstMet = FactTimes.Latest(instead.FirstMet, called),
            Level = instead.Level,
            Until = instead.Until,
            Children = [instead],
        };
    }

    private static NodeVerdict Standby(Leaf leaf)
    {
        var verdict = new NodeVerdict
        {
            Node = leaf,
            State = NodeState.NotYet,
            Reason = Reason.Standby,
            Need = LeafReader.For(leaf, TimeZoneInfo.Utc).Need,
        };
        return leaf.OnSilence.Substitute is { } next ? verdict with { Children = [Standby(next)] } : verdict;
    }

    private static NodeVerdict Impossible(NodeVerdict verdict, Reason reason) =>
        verdict with
        {
            State = NodeState.Impossible,
            Reason = reason,
        };

    /// <summary>The gate of what follows stays where letting go had put it, when that came first.</summary>
    private static NodeVerdict Met(NodeVerdict verdict, ProofLevel level, FactTime? since, FactTime? waived) =>
        verdict with
        {
            State = NodeState.Satisfied,
            Reason = Reason.Met,
            MetAt = since,
            FirstMet = waived is { } at && verdict.FirstMet is { } first && FactTimes.Compare(at, first) < 0 ? at : verdict.FirstMet,
            Level = level,
            Until = null,
        };

    private static NodeVerdict Excused(NodeVerdict verdict, FactTime at, bool mayStillProve) =>
        Waived(verdict, at) with
        {
            IsExcused = true,
            MayStillProve = mayStillProve,
        };

    private static NodeVerdict Waived(NodeVerdict verdict, FactTime at) =>
        verdict with
        {
            State = NodeState.Satisfied,
            Reason = Reason.Waived,
            MetAt = at,
            FirstMet = verdict.FirstMet is { } first && FactTimes.Compare(first, at) < 0 ? first : at,
            Until = null,
        };

    private readonly record struct Selection(Attempt Attempt, Turn Turn, Deadline? Deadline)
    {
        public bool Takes(Fact fact) =>
            fact.Attempt == Attempt.Number && Turn.Allows(fact) && Deadline?.IsMetBy(fact) != false && !Attempt.Bars(fact);
    }
}
