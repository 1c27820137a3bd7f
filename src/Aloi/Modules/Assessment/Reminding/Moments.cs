using Aloi.Modules.Assessment.Steps;
using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Assessment.Reminding;

/// <summary>When time asks for something: a reminder falls due, a deadline passes.</summary>
internal static class Moments
{
    /// <summary>The first moment after <paramref name="seen"/>, which may lie in the past when it was not acted upon yet.</summary>
    public static DateTimeOffset? Next(Verdict verdict, IEnumerable<Fact> facts, DateTimeOffset seen)
    {
        var now = verdict.Moment.Now;
        var steps = StepsOf.Read(verdict, facts);
        var reminders =
            verdict.State == NodeState.NotYet ? steps.Where(s => s.IsAwaited).SelectMany(s => Reminders.Of(s.Node, verdict.Moment)) : [];
        var passed = steps.Where(HasRunOut).Select(s => EndOf(s.Node.Due!.Value)).Where(d => d <= now);
        var deadlines = verdict.Nodes.Where(n => n.Until is not null).Select(n => EndOf(n.Until!.Value)).Where(d => d > now);
        return reminders.Concat(passed).Concat(deadlines).Where(m => m > seen).Select(m => (DateTimeOffset?)m).Min();
    }

    /// <summary>From when on a deadline has passed: its last instant still counts.</summary>
    public static DateTimeOffset EndOf(FactTime due) =>
        due.IsWholeDay || due.Start == DateTimeOffset.MaxValue ? due.End : due.Start.AddTicks(1);

    /// <summary>Whether the requirement is as it is because its deadline passed.</summary>
    public static bool HasRunOut(Step step) =>
        step.Node.Due is { } due
        && (
            step.State is StepState.Escalated or StepState.Replaced
            || (step.State == StepState.Blocked && step.Node.Reason == Reason.DeadlinePassed)
            || (step.State == StepState.Waived && step.Node.MetAt?.Start >= due.Start)
        );
}

/// <summary>A candidacy that was judged again because time passed.</summary>
/// <param name="From">Up to when it was looked at before.</param>
internal sealed record TimePassed(CandidacyFile File, DateTimeOffset From, DateTimeOffset Now)
{
    public bool Covers(DateTimeOffset moment) => moment > From && moment <= Now;
}
