using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Assessment.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Outbox;

namespace Aloi.Modules.Assessment.Verdicts;

/// <summary>Applies the protocol to the facts of candidacies, freezes the verdicts that are reached and tells of them once.</summary>
internal sealed class JudgeCandidacies(OutboxWriter outbox, TimeProvider time)
{
    /// <summary>Judges those not yet satisfied; answers those who now are. The rows are the caller's to save.</summary>
    public IReadOnlyList<Candidacy> Judge(AchievementVersionInfo version, TimeZoneInfo zone, IEnumerable<CandidacyFile> files)
    {
        var now = time.GetUtcNow();
        var satisfied = new List<Candidacy>();
        foreach (var file in files.Where(f => f.Row.State != CandidacyState.Satisfied && f.Row.IsEnrolled))
        {
            file.HonourExtraTime(version.Content.Protocol, now, zone);
            var verdict = file.Judge(version.Content.Protocol, now, zone);
            if (verdict.State == NodeState.Satisfied)
            {
                file.Row.Freeze(verdict, file.LastNumber, FrozenVerdict.Seal(verdict, file));
                satisfied.Add(file.Row);
                continue;
            }

            var state = verdict.State == NodeState.Impossible ? CandidacyState.Impossible : CandidacyState.Open;
            file.Row.Await(state, DeadlineTimers.Next(verdict));
        }

        return satisfied;
    }

    /// <summary>Tells of the satisfied and sets the timers of the others, once all of them are saved and have their ids.</summary>
    public async Task TellAsync(
        AchievementVersionInfo version,
        IEnumerable<CandidacyFile> files,
        IEnumerable<Candidacy> satisfied,
        CancellationToken cancellation
    )
    {
        outbox.Publish(satisfied.Select(c => c.Id), ids => new ProtocolsSatisfied(ids));
        await DeadlineTimers.SetAsync(outbox, version.VersionId, files, cancellation);
    }
}
