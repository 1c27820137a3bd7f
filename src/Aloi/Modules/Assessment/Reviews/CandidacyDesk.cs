using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Assessment.Verdicts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Reviews;

/// <summary>Opens candidacies for pages, with what the protocol says of them now; writes nothing.</summary>
internal sealed class CandidacyDesk(IssuerContext database, VersionsInPlay versions, CandidacyShelf shelf, TimeProvider time)
{
    public DateTimeOffset Now => time.GetUtcNow();

    /// <summary>Null when the organisation has no such candidacy, or the person's content was erased.</summary>
    public async Task<OpenCandidacy?> FindAsync(PublicId id, CancellationToken cancellation)
    {
        var row = await database.Set<Candidacy>().AsNoTracking().SingleOrDefaultAsync(c => c.PublicId == id, cancellation);
        return row is not null && await OpenAsync([row], cancellation) is [var open] ? open : null;
    }

    /// <summary>The same by the internal key.</summary>
    public async Task<OpenCandidacy?> FindAsync(long id, CancellationToken cancellation)
    {
        var row = await database.Set<Candidacy>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancellation);
        return row is not null && await OpenAsync([row], cancellation) is [var open] ? open : null;
    }

    /// <summary>In the order of the rows; those of people whose content was erased are absent.</summary>
    public async Task<IReadOnlyList<OpenCandidacy>> OpenAsync(IReadOnlyList<Candidacy> rows, CancellationToken cancellation)
    {
        var open = new List<OpenCandidacy>(rows.Count);
        foreach (var group in rows.GroupBy(r => r.AchievementVersionId))
        {
            var (version, zone) = await versions.FindAsync(group.Key, cancellation);
            foreach (var file in await shelf.ReadAsync([.. group], zone, cancellation))
            {
                open.Add(new OpenCandidacy(file, version, zone, file.Judge(version.Content.Protocol, Now, zone)));
            }
        }

        return [.. open.OrderBy(o => o.Row.Id)];
    }
}

/// <summary>A candidacy on the desk.</summary>
internal sealed record OpenCandidacy(CandidacyFile File, AchievementVersionInfo Version, TimeZoneInfo Zone, Verdict Verdict)
{
    public Candidacy Row => File.Row;

    public string Achievement => Version.Content.Achievement.Name;

    /// <summary>What the protocol says of one requirement; null when it knows none of that id.</summary>
    public NodeVerdict? Leaf(string id) => Verdict.Nodes.FirstOrDefault(n => n.Node is Leaf leaf && leaf.Id == id);

    /// <summary>Whether an act about the requirement would count now.</summary>
    public LeafStanding StandingOf(NodeVerdict node) =>
        Row.State != CandidacyState.Open ? LeafStanding.Over
        : node.State != NodeState.NotYet ? LeafStanding.Settled
        : node.Reason is Reason.AwaitingTurn or Reason.Standby or Reason.Substituted ? LeafStanding.NotItsTurn
        : LeafStanding.Open;

    /// <summary>The last word of an author about a requirement, in its present attempt; nothing that was corrected.</summary>
    public Fact? LastWordOf(string authorKey, NodeVerdict node) =>
        File
            .Counting.Where(f => f.Leaf == ((Leaf)node.Node).Id && f.Attempt == node.Attempt && f.Author?.Key == authorKey)
            .MaxBy(f => f.Time.Start);
}

public enum LeafStanding
{
    Open,
    NotItsTurn,

    /// <summary>Others have answered: nothing is missing here.</summary>
    Settled,

    /// <summary>The whole candidacy has its answer.</summary>
    Over,
}
