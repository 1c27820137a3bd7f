using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.Acts.Letting;

/// <summary>A person entitled to it lets a requirement go for one candidate: it counts as satisfied, proves nothing, and says by whom.</summary>
internal sealed class WaiveRequirement(ActDesk desk, RecordAct record)
{
    public async Task<Outcome<FactsRecorded>> HandleAsync(PublicId candidacy, string leaf, string reason, CancellationToken cancellation)
    {
        var found = await desk.ForOwnerAsync(candidacy, leaf, cancellation);
        if (!found.Succeeded)
        {
            return Outcome<FactsRecorded>.Refused(found.Problems);
        }

        var act = found.Value;
        var isSettled = act.Open.Row.State == CandidacyState.Satisfied || act.Node.State == NodeState.Satisfied;
        var problem = isSettled ? ActProblems.SettledAlready.With(act.Leaf.Name) : RecordAct.ReasonProblem(reason);
        return problem is not null
            ? problem
            : await record.HandleAsync(
                act.Open,
                RecordAct.Entry(act, new FactResult.Waived(), act.Node.Attempt, reason),
                "candidacy.waived",
                cancellation
            );
    }
}
