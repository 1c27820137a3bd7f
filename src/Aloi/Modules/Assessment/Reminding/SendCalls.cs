using Aloi.Modules.Assessment.Reviews;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Reminding;

/// <summary>Writes each person one mail for all that a run has to tell them, and remembers each occasion, in the transaction at hand.</summary>
internal sealed class SendCalls(IssuerContext database, ReminderMails mails, TimeProvider time)
{
    private const int AtOnce = 500;
    private readonly Dictionary<long, string> _names = [];
    private readonly HashSet<long> _owners = [];

    /// <summary>The people of some candidacies, whose names the mails say.</summary>
    public void Know(Recipients people)
    {
        foreach (var member in people.Members)
        {
            _names[member.Key] = SignedInAuthor.NameOf(member.Value);
        }

        _owners.UnionWith(people.OwnersOf.Values.SelectMany(o => o));
    }

    /// <summary>Answers how many people were written to.</summary>
    public async Task<int> HandleAsync(IReadOnlyList<Call> calls, CancellationToken cancellation)
    {
        var fresh = await FreshAsync(calls, cancellation);
        var written = 0;
        foreach (var person in fresh.GroupBy(c => c.Person.SubjectKeyId))
        {
            written += await WriteAsync([.. person], cancellation) ? 1 : 0;
        }

        return written;
    }

    private async Task<bool> WriteAsync(List<Call> calls, CancellationToken cancellation)
    {
        var sent = 0;
        foreach (var call in calls.Where(c => c.Remind is not null).DistinctBy(c => (c.Matter, c.Matter is null ? c.Key : default)))
        {
            sent += await call.Remind!(cancellation) ? 1 : 0;
        }

        var own = calls.FindAll(c => c.Remind is null);
        var said = new Letter(own, id => _names.GetValueOrDefault(id, ""), [.. _owners.Select(o => _names.GetValueOrDefault(o, ""))]);
        sent += own.Count > 0 && await mails.WriteAsync(own[0].Person, said, cancellation) ? 1 : 0;
        database.AddRange(calls.Select(c => c.Row(time.GetUtcNow())));
        return sent > 0;
    }

    /// <summary>Those that were not told yet, each once.</summary>
    private async Task<List<Call>> FreshAsync(IReadOnlyList<Call> calls, CancellationToken cancellation)
    {
        var known = new HashSet<(long, string, int, ReminderCause, int, long)>();
        foreach (var ids in calls.Select(c => c.Candidacy.Row.Id).Distinct().Chunk(AtOnce))
        {
            var rows = await database.Set<Reminder>().AsNoTracking().Where(r => ids.Contains(r.CandidacyId)).ToListAsync(cancellation);
            known.UnionWith(rows.Select(Call.KeyOf));
        }

        return [.. calls.Where(c => known.Add(c.Key))];
    }
}
