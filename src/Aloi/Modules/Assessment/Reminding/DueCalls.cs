using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Assessment.Steps;
using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Assessment.Reminding;

/// <summary>Whom a passage of time concerns, and what they are told. Pure: it writes and sends nothing.</summary>
internal sealed class DueCalls(Recipients people)
{
    public IEnumerable<Call> Of(OpenCandidacy candidacy, TimePassed time)
    {
        var steps = StepsOf.Read(candidacy.Verdict, candidacy.File.Facts);
        var reminders = candidacy.Row.State == CandidacyState.Open ? steps.SelectMany(s => Reminded(candidacy, s, time)) : [];
        return reminders.Concat(steps.Where(s => Moments.HasRunOut(s) && time.Covers(Moments.EndOf(s.Node.Due!.Value))).SelectMany(Told));

        IEnumerable<Call> Told(Step step) => RanOut(candidacy, step, steps);
    }

    /// <summary>Of several reminders that were missed, the last is sent; none once the deadline has passed.</summary>
    private IEnumerable<Call> Reminded(OpenCandidacy candidacy, Step step, TimePassed time)
    {
        var moments = Reminders.Of(step.Node, candidacy.Verdict.Moment);
        var number = moments.Where(time.Covers).Select(m => moments.Count(x => x <= m)).DefaultIfEmpty(0).Max();
        return number == 0 || !step.IsAwaited || step.IsOverdue(time.Now)
            ? []
            : people.Awaited(candidacy, step, ReminderCause.Rule, number);
    }

    private IEnumerable<Call> RanOut(OpenCandidacy candidacy, Step step, IReadOnlyList<Step> steps)
    {
        var cause = step.State == StepState.Escalated ? ReminderCause.Escalation : ReminderCause.Deadline;
        var owners = people
            .Owners(candidacy)
            .Select(o => new Call(candidacy, step, cause, 1, CallRole.Owner, o, $"/candidacies/{candidacy.Row.PublicId}"));
        var instead =
            step.State == StepState.Replaced ? steps.FirstOrDefault(s => s.Leaf == step.Leaf.OnSilence.Substitute && s.IsAwaited) : null;
        var substitutes = instead is null ? [] : people.Awaited(candidacy, instead, ReminderCause.Substitute, 1);
        return owners.Concat(substitutes).Concat(Own(candidacy, step));
    }

    /// <summary>Somebody who has just earned the proof hears of that, and needs not hear that a step was let go.</summary>
    private IEnumerable<Call> Own(OpenCandidacy candidacy, Step step) =>
        candidacy.Row.State != CandidacyState.Satisfied && people.Candidate(candidacy) is { } own
            ? [new Call(candidacy, step, ReminderCause.Deadline, 1, CallRole.Candidate, own, $"/me#c-{candidacy.Row.PublicId}")]
            : [];
}
