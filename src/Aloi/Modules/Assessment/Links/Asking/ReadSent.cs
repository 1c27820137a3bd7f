using Aloi.Modules.Assessment.Pools.Drawing;
using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Links.Asking;

public enum SentState
{
    Waiting,
    Opened,
    Done,
    Ended,
    Withdrawn,
    NotMe,
}

/// <summary>One request as the candidate's page shows it.</summary>
/// <param name="Name">Null once the person was erased.</param>
/// <param name="At">When it came to be in this state.</param>
public sealed record SentLine(
    PublicId Link,
    LinkPurpose Purpose,
    string? Name,
    bool IsExternal,
    bool IsMailed,
    DateTimeOffset SentAt,
    DateTimeOffset At,
    SentState State
)
{
    public bool IsOpen => State is SentState.Waiting or SentState.Opened;

    /// <summary>Other purposes have their own pages to ask again from.</summary>
    public bool MayBeSentAgain => Purpose == LinkPurpose.Review && Name is not null && State != SentState.Done && State != SentState.NotMe;
}

/// <param name="MayAsk">Whoever looks runs the campaign, and an answer would count.</param>
/// <param name="Gap">Why nobody is left to ask; null when that is not so.</param>
public sealed record SentLeaf(string Leaf, string Name, bool MayAsk, IReadOnlyList<SentLine> Lines, DrawGap? Gap);

/// <param name="MayAct">Whoever looks may take requests back and send them again.</param>
public sealed record SentModel(PublicId Candidacy, bool MayAct, IReadOnlyList<SentLeaf> Leaves);

/// <summary>Who was asked about a candidate, when, and what became of it.</summary>
internal sealed class ReadSent(IssuerContext database, CandidacyDesk desk, CampaignDoor door, LinkSeals seals)
{
    /// <summary>Null when there is nothing to show and nothing to do.</summary>
    public async Task<SentModel?> HandleAsync(PublicId candidacy, CancellationToken cancellation)
    {
        if (await desk.FindAsync(candidacy, cancellation) is not { } open)
        {
            return null;
        }

        var mayAct = await door.MayAsync(open.Version.EntityId, CampaignAct.Enrol, cancellation);
        var id = open.Row.Id;
        var rows = await database
            .Set<AssessmentLink>()
            .AsNoTracking()
            .Where(l => l.CandidacyId == id && l.Closure != LinkClosure.Replaced)
            .OrderBy(l => l.Id)
            .ToListAsync(cancellation);
        var gaps = await database.Set<DrawGap>().AsNoTracking().Where(g => g.CandidacyId == id).ToListAsync(cancellation);
        var people = await seals.OpenAsync(rows, cancellation);
        var lines = rows.ToLookup(r => r.Leaf, r => Line(r, people.GetValueOrDefault(r.Id)), StringComparer.Ordinal);
        var leaves = open
            .Verdict.Nodes.Where(n => n.Node is Leaf)
            .Select(n => Leaf(open, n, mayAct, [.. lines[((Leaf)n.Node).Id]], gaps))
            .Where(l => l.MayAsk || l.Lines.Count > 0 || l.Gap is not null)
            .ToList();
        return leaves.Count == 0 ? null : new SentModel(candidacy, mayAct, leaves);
    }

    private static SentLeaf Leaf(OpenCandidacy open, NodeVerdict node, bool mayAct, IReadOnlyList<SentLine> lines, List<DrawGap> gaps)
    {
        var leaf = (Leaf)node.Node;
        var isOpen = open.StandingOf(node) == LeafStanding.Open;
        return new SentLeaf(
            leaf.Id,
            leaf.Name,
            mayAct && isOpen && leaf is ExpertReview,
            lines,
            isOpen ? gaps.Find(g => g.Leaf == leaf.Id) : null
        );
    }

    private SentLine Line(AssessmentLink row, LinkPerson? person)
    {
        var state = row.Closure switch
        {
            LinkClosure.Spent => SentState.Done,
            LinkClosure.NotMe => SentState.NotMe,
            LinkClosure.Withdrawn => SentState.Withdrawn,
            _ when !row.IsOpen(desk.Now) => SentState.Ended,
            _ => row.OpenedAt is null ? SentState.Waiting : SentState.Opened,
        };
        var at =
            state == SentState.Ended ? row.EndsAt
            : state == SentState.Opened ? row.OpenedAt!.Value
            : row.ClosedAt ?? row.SentAt;
        return new SentLine(row.PublicId, row.Purpose, person?.Name, person?.IsExternal == true, row.IsMailed, row.SentAt, at, state);
    }
}

/// <summary>
/// The same for a part of a page that reads for itself: in a scope of its own, since parts of a page are drawn side by side and one connection
/// serves one of them at a time.
/// </summary>
internal sealed class ReadSentApart(IServiceScopeFactory scopes, TenantScope tenant, CurrentUser user)
{
    public async Task<SentModel?> HandleAsync(PublicId candidacy, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantScope>().Enter(tenant.OrganisationId!.Value);
        scope.ServiceProvider.GetRequiredService<CurrentUser>().Become(user.Kind, user.Id);
        return await scope.ServiceProvider.GetRequiredService<ReadSent>().HandleAsync(candidacy, cancellation);
    }
}
