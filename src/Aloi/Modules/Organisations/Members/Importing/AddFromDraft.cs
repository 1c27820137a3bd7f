using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Organisations.Members.Importing;

/// <summary>Adds the good rows of a draft, all in one transaction. Doing it twice is doing it once.</summary>
internal sealed class AddFromDraft(IssuerContext database, IssuerWork work, MemberDrafts drafts, ExamineRows examine, DraftTools tools)
{
    private const int AtOnce = 500;

    public Task<Outcome<MemberDraft>> HandleAsync(PublicId id, CancellationToken cancellation) =>
        work.TryAsync<MemberDraft>(
            async () =>
            {
                var opened = await drafts.OpenAsync(id, cancellation);
                if (!opened.Succeeded)
                {
                    return Outcome<MemberDraft>.Refused(opened.Problems);
                }

                var draft = opened.Value.Draft;
                if (!await TakeAsync(draft.Id, cancellation))
                {
                    return draft;
                }

                var examined = await examine.HandleAsync(opened.Value.Rows, cancellation);
                return examined.Good.Count == 0 ? ImportProblems.NothingGood.With() : await AddAsync(draft, examined, cancellation);
            },
            cancellation
        );

    /// <summary>Of two presses of the button, the database lets one through; the other sees what the first did.</summary>
    private async Task<bool> TakeAsync(long draftId, CancellationToken cancellation)
    {
        DateTimeOffset? now = tools.Now;
        return await database
                .Set<MemberDraft>()
                .Where(d => d.Id == draftId && d.DoneAt == null)
                .ExecuteUpdateAsync(d => d.SetProperty(x => x.DoneAt, now), cancellation) == 1;
    }

    private async Task<MemberDraft> AddAsync(MemberDraft draft, Examined examined, CancellationToken cancellation)
    {
        var (added, changed) = (0, 0);
        foreach (var some in examined.Good.Chunk(AtOnce))
        {
            var saved = await tools.Import.SaveAsync(draft.EntityId, [.. some.Select(r => r.Row)], cancellation);
            (added, changed) = (added + saved.Added, changed + saved.Changed);
            database.ChangeTracker.Clear();
        }

        await tools.ManageAsync(examined.Good, cancellation);
        var done = await database.Set<MemberDraft>().SingleAsync(d => d.Id == draft.Id, cancellation);
        (done.Added, done.Changed, done.LeftOut, done.SealedContent) = (added, changed, examined.Bad.Count, null);
        return done;
    }
}

/// <summary>Saving rows, and naming managers once all of them exist.</summary>
internal sealed class DraftTools(IssuerContext database, MemberImport import, MemberFinder finder, TimeProvider time)
{
    public DateTimeOffset Now => time.GetUtcNow();

    public MemberImport Import => import;

    public async Task ManageAsync(IReadOnlyList<FileRow> rows, CancellationToken cancellation)
    {
        foreach (var team in rows.Where(r => r.Row.Manager is not null).GroupBy(r => EmailAddress.Fold(r.Row.Manager!)))
        {
            if (await finder.FindOneAsync(team.Key, cancellation) is not { } manager)
            {
                continue;
            }

            long? managerId = manager.Id;
            foreach (var some in team.Chunk(500))
            {
                var members = await finder.FindAsync([.. some.Select(r => r.Row)], cancellation);
                var ids = members.Select(m => m.Member!.Id).Where(id => id != managerId).ToList();
                await database
                    .Set<Member>()
                    .Where(m => ids.Contains(m.Id) && m.ManagerId != managerId)
                    .ExecuteUpdateAsync(m => m.SetProperty(x => x.ManagerId, managerId), cancellation);
            }

            database.ChangeTracker.Clear();
        }
    }
}
