using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.Acts.Attempts;

/// <summary>
/// The candidate disagrees with a refusal and says why: a new attempt opens by itself, to be decided by people who have not seen the first grid.
/// </summary>
internal sealed class MakeAppeal(ActDesk desk, RecordAct record, AppealBook book)
{
    public async Task<Outcome<FactsRecorded>> HandleAsync(PublicId candidacy, string leaf, string reason, CancellationToken cancellation)
    {
        var found = await desk.ForCandidateAsync(candidacy, leaf, cancellation);
        if (!found.Succeeded)
        {
            return Outcome<FactsRecorded>.Refused(found.Problems);
        }

        var act = found.Value;
        if ((Refusal(act) ?? RecordAct.ReasonProblem(reason)) is { } problem)
        {
            return problem;
        }

        var attempt = act.Node.Attempt + 1;
        var opened = new FactResult.AttemptOpened(AttemptReason.Appeal);
        return await book.HandleAsync(
            new Appeal
            {
                CandidacyId = act.Open.Row.Id,
                Leaf = leaf,
                Attempt = attempt,
                At = act.Now,
            },
            () => record.HandleAsync(act.Open, RecordAct.Entry(act, opened, attempt, reason), "candidacy.appealed", cancellation),
            cancellation
        );
    }

    private static Problem? Refusal(OpenAct act)
    {
        var rule = AppealRule.Of(act);
        return rule.State switch
        {
            AppealState.Possible => null,
            AppealState.Over => ActProblems.AppealTooLate.With(act.Leaf.Name, rule.LastDay),
            AppealState.UnderWay or AppealState.Decided => ActProblems.AppealMade.With(act.Leaf.Name),
            _ => ActProblems.NoAppealHere.With(act.Leaf.Name),
        };
    }
}
