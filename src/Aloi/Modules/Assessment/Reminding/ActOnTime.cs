using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Assessment.Reviews;

namespace Aloi.Modules.Assessment.Reminding;

/// <summary>Writes to those whom the passage of time concerns, in the transaction that judged.</summary>
internal sealed class ActOnTime(FindRecipients find, SendCalls send)
{
    private const int CandidaciesAtOnce = 500;

    public async Task HandleAsync(
        AchievementVersionInfo version,
        TimeZoneInfo zone,
        IReadOnlyList<TimePassed> passed,
        CancellationToken cancellation
    )
    {
        var calls = new List<Call>();
        foreach (var some in passed.Where(p => p.File.Judged is not null).Chunk(CandidaciesAtOnce))
        {
            var open = some.Select(p => new OpenCandidacy(p.File, version, zone, p.File.Judged!)).ToList();
            var people = await find.ReadAsync(open, cancellation);
            var due = new DueCalls(people);
            calls.AddRange(open.Zip(some, due.Of).SelectMany(c => c));
            send.Know(people);
        }

        await send.HandleAsync(calls, cancellation);
    }
}
