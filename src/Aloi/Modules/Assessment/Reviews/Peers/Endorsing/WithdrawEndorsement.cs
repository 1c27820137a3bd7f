using Aloi.Modules.Assessment.FactsFile.Rows;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Auditing;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.Reviews.Peers.Endorsing;

/// <summary>
/// A peer takes back what they said. The act stays written down and no longer counts; a proof that was issued with it stays too, and the endorsement in it
/// is revoked. What it had discounted by closing a circle counts again.
/// </summary>
internal sealed class WithdrawEndorsement(IssuerContext database, IssuerWork work, RecordFacts record, AuditTrail audit, TimeProvider time)
{
    private const int MostAttempts = 5;

    public Task<Outcome<bool>> HandleAsync(EndorsementCase one, CancellationToken cancellation) =>
        HandleAsync(one, spend: null, cancellation);

    /// <summary>The same, with whatever ends their being able to in the same transaction.</summary>
    public async Task<Outcome<bool>> HandleAsync(EndorsementCase one, Func<Task>? spend, CancellationToken cancellation)
    {
        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            try
            {
                return await work.TryAsync(() => TakeBackAsync(one, spend, cancellation), cancellation);
            }
            catch (Exception wrong) when (wrong.IsContention())
            {
                // Somebody else endorses or takes back at this moment, and circles are looked for by one at a time.
                database.ChangeTracker.Clear();
            }
        }

        return AssessmentProblems.Busy.With();
    }

    private async Task<Outcome<bool>> TakeBackAsync(EndorsementCase one, Func<Task>? spend, CancellationToken cancellation)
    {
        var done = await WithdrawAsync(one, cancellation);
        if (done.Succeeded && spend is not null)
        {
            await spend();
        }

        return done;
    }

    /// <summary>False when there is nothing to take back: asked twice, it happens once.</summary>
    private async Task<Outcome<bool>> WithdrawAsync(EndorsementCase one, CancellationToken cancellation)
    {
        if (one.Said is not { } said)
        {
            return false;
        }

        var facts = new FactsToRecord(one.Open.Version.VersionId, one.Means, [new FactEntry(one.Open.Row.MemberId, Fact(one, said))])
        {
            IsOwnAct = true,
        };
        var done = await record.RecordAsync(facts, cancellation);
        audit.Record("peer.withdrew", $"candidacy:{one.Open.Row.Id}");
        return done.Succeeded ? true : Outcome<bool>.Refused(done.Problems);
    }

    private Fact Fact(EndorsementCase one, Fact said)
    {
        var result = new FactResult.Withdrawn();
        var now = FactTime.Instant(time.GetUtcNow());
        return new Fact
        {
            Id = FactDigest.Id($"{one.Open.Row.PublicId} withdraws {said.Id}", said.Leaf, said.Time, result, said.Author),
            Leaf = said.Leaf,
            Time = now,
            Result = result,
            Author = one.Author,
            Attempt = said.Attempt,
            Supersedes = said.Id,
        };
    }
}
