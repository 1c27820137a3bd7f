using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Assessment.Contracts;
using Aloi.Modules.Assessment.Pools.Drawing;
using Aloi.Modules.Assessment.Reminding;
using Aloi.Modules.Assessment.Reviews.Peers.Drawing;
using Aloi.Modules.Assessment.Steps;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Outbox;

namespace Aloi.Modules.Assessment.Verdicts;

/// <summary>Applies the protocol to the facts of candidacies, freezes the verdicts that are reached and tells of them once.</summary>
internal sealed class JudgeCandidacies(OutboxWriter outbox, StepBook steps, DeadlineTimers timers, TimeProvider time)
{
    /// <summary>Judges those not yet satisfied; answers those who now are. The rows are the caller's to save.</summary>
    public IReadOnlyList<Candidacy> Judge(AchievementVersionInfo version, TimeZoneInfo zone, IEnumerable<CandidacyFile> files)
    {
        var now = time.GetUtcNow();
        var satisfied = new List<Candidacy>();
        foreach (var file in files.Where(f => f.Row.IsEnrolled && f.Row.State is not (CandidacyState.Satisfied or CandidacyState.Closed)))
        {
            file.HonourExtraTime(version.Content.Protocol, now, zone);
            var verdict = file.JudgeNow(version.Content.Protocol, now, zone);
            if (verdict.State == NodeState.Satisfied)
            {
                file.Row.Freeze(verdict, file.LastNumber, FrozenVerdict.Seal(verdict, file));
                satisfied.Add(file.Row);
                continue;
            }

            var state = verdict.State == NodeState.Impossible ? CandidacyState.Impossible : CandidacyState.Open;
            if (file.Row.LookedAtUntil is null)
            {
                // What was to be said before the candidacy was known is not said any more.
                file.Row.LookAt(now);
            }

            file.Row.Await(state, Moments.Next(verdict, file.Facts, file.Row.LookedAtUntil ?? now));
            file.WantsAssessors = DrawRule.IsWanted(verdict);
        }

        return satisfied;
    }

    /// <summary>
    /// Tells of the satisfied, sets the timers of the others and keeps everybody's steps, once all of them are saved and have their ids.
    /// </summary>
    public async Task TellAsync(
        AchievementVersionInfo version,
        IReadOnlyCollection<CandidacyFile> files,
        IEnumerable<Candidacy> satisfied,
        CancellationToken cancellation
    )
    {
        await steps.WriteAsync(version, files, cancellation);
        outbox.Publish(files.Where(f => f.WantsAssessors).Select(f => f.Row.Id), ids => new AssessorsWanted(ids));
        outbox.Publish(satisfied.Select(c => c.Id), ids => new ProtocolsSatisfied(ids));
        if (version.Content.Protocol.Leaves().Any(l => l is PeerEndorsement { InvitedBy: PeerChoice.Rule }))
        {
            outbox.Publish(files.Where(f => f.Row.State == CandidacyState.Open).Select(f => f.Row.Id), ids => new PeersWanted(ids));
        }

        await timers.SetAsync(version.VersionId, files, cancellation);
    }
}
