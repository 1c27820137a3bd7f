using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Assessment.Reviews.Queue;
using Aloi.Modules.Assessment.Steps;
using Aloi.Platform.Auditing;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Reminding;

/// <param name="People">Who would be written to.</param>
/// <param name="Candidates">How many of them are candidates.</param>
/// <param name="Recently">Who was written to within a day and is left in peace.</param>
/// <param name="WithoutMail">Who is awaited and has no mailbox.</param>
/// <param name="Nobody">Candidacies in which nobody can be written to.</param>
public sealed record ReminderPlan(int People, int Candidates, int Recently, int WithoutMail, int Nobody);

/// <summary>
/// Reminds all those whom chosen candidacies wait for, each by one mail, nobody twice within a day, and never whoever reminds: they know. What it
/// would come to is told before.
/// </summary>
internal sealed class RemindByHand(FindRecipients find, SendCalls send, IssuerContext database, AuditTrail audit, TaskReader reader)
{
    /// <summary>For how long whoever was reminded is left in peace.</summary>
    public static readonly TimeSpan Peace = TimeSpan.FromDays(1);
    private const int AtOnce = 500;

    public async Task<ReminderPlan> PlanAsync(IReadOnlyList<OpenCandidacy> candidacies, CancellationToken cancellation) =>
        (await CallsAsync(candidacies, cancellation)).Plan;

    /// <summary>Writes in the transaction at hand; answers how many people were written to.</summary>
    public async Task<int> HandleAsync(IReadOnlyList<OpenCandidacy> candidacies, CancellationToken cancellation)
    {
        var (calls, _) = await CallsAsync(candidacies, cancellation);
        var written = await send.HandleAsync(calls, cancellation);
        if (written > 0)
        {
            foreach (var version in candidacies.GroupBy(c => c.Version.VersionId))
            {
                audit.Record(
                    "candidacies.reminded",
                    $"achievement-version:{version.Key}",
                    new { candidacies = version.Count(), people = written }
                );
            }
        }

        return written;
    }

    private async Task<(IReadOnlyList<Call> Calls, ReminderPlan Plan)> CallsAsync(
        IReadOnlyList<OpenCandidacy> candidacies,
        CancellationToken cancellation
    )
    {
        var open = candidacies.Where(c => c.Row.State == CandidacyState.Open).ToList();
        var people = await find.ReadAsync(open, cancellation);
        send.Know(people);
        var day = (int)(reader.Now.UtcTicks / TimeSpan.TicksPerDay);
        var awaited = open.ConvertAll(c => (IReadOnlyList<Call>)[.. Awaited(c, people, day)]);
        var calls = awaited.SelectMany(c => c).ToList();
        var recent = await RecentAsync([.. calls.Select(c => c.Person.SubjectKeyId).Distinct()], cancellation);
        var left = calls.FindAll(c => !recent.Contains(c.Person.SubjectKeyId) && c.Person.Email is not null && !IsReader(c));
        var plan = new ReminderPlan(
            People(left),
            People(left.FindAll(c => c.Role == CallRole.Candidate)),
            recent.Count,
            People(calls.FindAll(c => c.Person.Email is null && !IsReader(c))),
            awaited.Count(c => c.Count == 0) + (candidacies.Count - open.Count)
        );
        return (left, plan);
    }

    private bool IsReader(Call call) => call.Person.MemberId == reader.MemberId;

    private static IEnumerable<Call> Awaited(OpenCandidacy candidacy, Recipients people, int day) =>
        StepsOf
            .Read(candidacy.Verdict, candidacy.File.Facts)
            .Where(s => s.IsAwaited)
            .SelectMany(s => people.Awaited(candidacy, s, ReminderCause.ByHand, day));

    private static int People(IReadOnlyList<Call> calls) => calls.Select(c => c.Person.SubjectKeyId).Distinct().Count();

    private async Task<HashSet<long>> RecentAsync(long[] keys, CancellationToken cancellation)
    {
        var since = reader.Now - Peace;
        var recent = new HashSet<long>();
        foreach (var some in keys.Chunk(AtOnce))
        {
            recent.UnionWith(
                await database
                    .Set<Reminder>()
                    .Where(r => some.Contains(r.SubjectKeyId) && r.SentAt > since)
                    .Where(r => r.Cause == ReminderCause.ByHand || r.Cause == ReminderCause.Rule || r.Cause == ReminderCause.Substitute)
                    .Select(r => r.SubjectKeyId)
                    .Distinct()
                    .ToListAsync(cancellation)
            );
        }

        return recent;
    }
}
