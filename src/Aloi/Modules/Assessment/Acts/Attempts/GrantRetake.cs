using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.Acts.Attempts;

/// <param name="Until">The last day of the new attempt, as a form brings it; empty for none.</param>
/// <param name="Override">Grant it although the rule would not.</param>
public sealed record RetakeForm(string Until, string Reason, bool Override);

/// <summary>Opens a new attempt after a refusal, for whoever runs the campaign. The first attempt stays as it was.</summary>
internal sealed class GrantRetake(ActDesk desk, RecordAct record)
{
    public async Task<Outcome<FactsRecorded>> HandleAsync(PublicId candidacy, string leaf, RetakeForm form, CancellationToken cancellation)
    {
        var found = await desk.ForOwnerAsync(candidacy, leaf, cancellation);
        if (!found.Succeeded)
        {
            return Outcome<FactsRecorded>.Refused(found.Problems);
        }

        var act = found.Value;
        var until = LastDay.Read(form.Until, act);
        List<Problem?> problems = [RecordAct.ReasonProblem(form.Reason), .. until.Problems, Refusal(act, form)];
        if (problems.OfType<Problem>().ToList() is { Count: > 0 } some)
        {
            return Outcome<FactsRecorded>.Refused(some);
        }

        var opened = new FactResult.AttemptOpened(AttemptReason.Retake, until.Value!.Day);
        return await record.HandleAsync(
            act.Open,
            RecordAct.Entry(act, opened, act.Node.Attempt + 1, form.Reason),
            "candidacy.retake-granted",
            cancellation
        );
    }

    /// <summary>Only a refusal is tried again; how often and how soon is the rule's to say, unless a person gives a reason to do otherwise.</summary>
    private static Problem? Refusal(OpenAct act, RetakeForm form)
    {
        var rule = RetakeRule.Of(act);
        return !act.IsRefused ? ActProblems.NotRefused.With(act.Leaf.Name)
            : form.Override ? null
            : rule.IsUsedUp ? ActProblems.RetakesUsedUp.With(act.Leaf.Name, rule.Most)
            : rule.IsTooSoon(act.Now) ? ActProblems.RetakeTooSoon.With(act.Leaf.Name, LastDay.Of(rule.NotBefore!.Value, act.Open.Zone))
            : null;
    }
}
