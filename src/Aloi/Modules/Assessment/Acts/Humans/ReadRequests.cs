using System.Text;
using Aloi.Modules.Assessment.Acts.Attempts;
using Aloi.Modules.Assessment.Board;
using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform;
using Aloi.Platform.Auditing;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Acts.Humans;

/// <summary>What candidates ask of those who run campaigns: appeals first, then messages, oldest first.</summary>
internal sealed class ReadRequests(
    IssuerContext database,
    RequestScope scope,
    AppealBook appeals,
    CandidacyDesk desk,
    IOrganisations organisations
)
{
    private const int Most = 200;

    /// <summary>Null for somebody who runs nothing.</summary>
    public async Task<WaitingRequests?> HandleAsync(CancellationToken cancellation)
    {
        if (await scope.ReadAsync(cancellation) is not { } achievements)
        {
            return null;
        }

        var pending = await appeals.PendingAsync(achievements, cancellation);
        var rows = await database
            .Set<HumanRequest>()
            .AsNoTracking()
            .Where(r => r.AnsweredAt == null)
            .Join(database.Set<Candidacy>().AsNoTracking(), r => r.CandidacyId, c => c.Id, (r, c) => new { Request = r, Candidacy = c })
            .Where(x => achievements.Contains(x.Candidacy.AchievementId))
            .OrderBy(x => x.Request.Id)
            .Take(Most)
            .ToListAsync(cancellation);
        var open = (await desk.OpenAsync([.. rows.Select(r => r.Candidacy).DistinctBy(c => c.Id)], cancellation)).ToDictionary(o =>
            o.Row.Id
        );
        var candidates = pending.Select(p => p.Open.Row.MemberId).Concat(rows.Select(r => r.Candidacy.MemberId)).Distinct().ToList();
        var people = await organisations.MembersAsync(candidates, cancellation);
        return new WaitingRequests(
            [.. pending.Select(p => new WaitingAppeal(p, SignedInAuthor.NameOf(people[p.Open.Row.MemberId])))],
            [
                .. rows.Where(r => open.ContainsKey(r.Candidacy.Id))
                    .Select(r => Message(r.Request, open[r.Candidacy.Id], SignedInAuthor.NameOf(people[r.Candidacy.MemberId]))),
            ]
        );
    }

    private static WaitingMessage Message(HumanRequest request, OpenCandidacy open, string person)
    {
        var words = Encoding.UTF8.GetString(open.File.Sealer.Open(request.SealedWords, request.Binding));
        return new WaitingMessage(request.PublicId, open, person, request.At, words);
    }
}

/// <summary>The achievements whose campaigns the reader runs.</summary>
internal sealed class RequestScope(BoardScope board)
{
    public async Task<IReadOnlyCollection<long>?> ReadAsync(CancellationToken cancellation)
    {
        var visible = await board.ReadAsync(cancellation);
        var places = visible.Places.Where(p => CampaignDoor.May(p, CampaignAct.Decide)).Select(p => p.Entity.Id).ToHashSet();
        return places.Count == 0 ? null : [.. visible.Achievements.Where(a => places.Contains(a.EntityId)).Select(a => a.AchievementId)];
    }
}

/// <summary>Somebody says that they answered a candidate; the message stays in the timeline.</summary>
internal sealed class CloseRequest(IssuerContext database, IssuerWork work, ActDesk desk, AuditTrail audit)
{
    public async Task HandleAsync(OpenCandidacy open, PublicId request, CancellationToken cancellation)
    {
        var id = open.Row.Id;
        await work.RunAsync(
            async () =>
            {
                var row = await database
                    .Set<HumanRequest>()
                    .SingleOrDefaultAsync(r => r.PublicId == request && r.CandidacyId == id && r.AnsweredAt == null, cancellation);
                if (row is not null)
                {
                    (row.AnsweredAt, row.AnsweredBy) = (desk.Now, desk.MemberId);
                    audit.Record("candidacy.human-answered", $"candidacy:{id}");
                }

                return true;
            },
            cancellation
        );
    }
}

internal sealed record WaitingRequests(IReadOnlyList<WaitingAppeal> Appeals, IReadOnlyList<WaitingMessage> Messages);

internal sealed record WaitingAppeal(PendingAppeal Pending, string Person);

internal sealed record WaitingMessage(PublicId Id, OpenCandidacy Open, string Person, DateTimeOffset At, string Words);
