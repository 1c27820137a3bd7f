using System.Text;
using Aloi.Modules.Assessment.Steps;
using Aloi.Modules.Assessment.Verdicts;
using Aloi.Platform;
using Aloi.Platform.Auditing;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Aloi.Platform.Secrets;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Board.Changes;

/// <param name="With">Those that were closed together.</param>
/// <param name="Kept">How many were left as they are, since they have their proof or were closed before.</param>
public sealed record CandidaciesClosed(int Closed, int Kept, PublicId With);

/// <summary>Takes candidates out of a campaign, with a reason or none. Nothing is erased, and it can be undone.</summary>
internal sealed class CloseCandidacies(IssuerContext database, IssuerWork work, CandidacyShelf shelf, StepBook steps, ClosingStamp stamp)
{
    public const int LongestReason = 1_000;

    public static string Binding(Candidacy row) => $"closing {row.PublicId}";

    /// <summary>Why a candidacy was closed, in clear; null without a reason.</summary>
    public static string? ReasonOf(Candidacy row, Sealer sealer) =>
        row.SealedClosing is { } reason ? Encoding.UTF8.GetString(sealer.Open(reason, Binding(row))) : null;

    public async Task<Outcome<CandidaciesClosed>> HandleAsync(List<Candidacy> rows, string reason, CancellationToken cancellation)
    {
        if (reason.Length > LongestReason)
        {
            return AssessmentProblems.TooLongHere.With(LongestReason).At(new Location(Field: "reason"));
        }

        try
        {
            return await work.RunAsync(() => CloseAsync(rows, reason, cancellation), cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Somebody is judging one of them at this very moment.
            return AssessmentProblems.Busy.With();
        }
    }

    private async Task<CandidaciesClosed> CloseAsync(List<Candidacy> rows, string reason, CancellationToken cancellation)
    {
        var ids = rows.Where(r => r.State is CandidacyState.Open or CandidacyState.Impossible).Select(r => r.Id).ToList();
        var open = await database.Set<Candidacy>().Where(c => ids.Contains(c.Id)).ToListAsync(cancellation);
        var with = stamp.NewId();
        foreach (var file in await shelf.ReadAsync(open, TimeZoneInfo.Utc, cancellation))
        {
            var kept = reason.Length > 0 ? file.Sealer.Seal(Encoding.UTF8.GetBytes(reason), Binding(file.Row)) : null;
            file.Row.Close(stamp.Now, with, kept);
        }

        await steps.ForgetAsync(ids, cancellation);
        foreach (var version in open.GroupBy(c => c.AchievementVersionId))
        {
            stamp.Audit.Record("candidacies.closed", $"achievement-version:{version.Key}", new { people = version.Count() });
        }

        return new CandidaciesClosed(open.Count, rows.Count - open.Count, with);
    }
}

/// <summary>When, under what name and with what trace things are closed.</summary>
internal sealed class ClosingStamp(Ids ids, TimeProvider time, AuditTrail audit)
{
    public DateTimeOffset Now => time.GetUtcNow();

    public AuditTrail Audit => audit;

    public PublicId NewId() => ids.NewPublicId();
}

/// <summary>Opens closed candidacies again, as they were, and judges them by what has come since.</summary>
internal sealed class ReopenCandidacies(
    IssuerContext database,
    IssuerWork work,
    CandidacyShelf shelf,
    JudgeCandidacies judge,
    ReopeningTrace trace
)
{
    /// <summary>Those that were closed together and that the user may change; none when there are none left.</summary>
    public Task<List<Candidacy>> ClosedWithAsync(PublicId with, IReadOnlySet<long> running, CancellationToken cancellation)
    {
        var together = with.ToBytes();
        return database
            .Set<Candidacy>()
            .Where(c => c.ClosedWith == together && c.State == CandidacyState.Closed && running.Contains(c.AchievementId))
            .OrderBy(c => c.Id)
            .Take(Selection.Most)
            .ToListAsync(cancellation);
    }

    public Task<int> HandleAsync(List<Candidacy> rows, CancellationToken cancellation) =>
        work.RunAsync(() => ReopenAsync(rows, cancellation), cancellation);

    private async Task<int> ReopenAsync(List<Candidacy> rows, CancellationToken cancellation)
    {
        var ids = rows.Where(r => r.State == CandidacyState.Closed).Select(r => r.Id).ToList();
        var closed = await database.Set<Candidacy>().Where(c => ids.Contains(c.Id)).ToListAsync(cancellation);
        foreach (var group in closed.GroupBy(c => c.AchievementVersionId))
        {
            var (version, zone) = await trace.Versions.FindAsync(group.Key, cancellation);
            var files = await shelf.ReadAsync([.. group], zone, cancellation);
            files.ForEach(f => f.Row.Reopen());
            var satisfied = judge.Judge(version, zone, files);
            trace.Audit.Record("candidacies.reopened", $"achievement-version:{group.Key}", new { people = files.Count });
            await database.SaveChangesAsync(cancellation);
            await judge.TellAsync(version, files, satisfied, cancellation);
        }

        return closed.Count;
    }
}

/// <summary>The versions under which candidacies are judged again, and the trace of it.</summary>
internal sealed class ReopeningTrace(VersionsInPlay versions, AuditTrail audit)
{
    public VersionsInPlay Versions => versions;

    public AuditTrail Audit => audit;
}
