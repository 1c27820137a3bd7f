using Aloi.Modules.Assessment.Reviews.Peers;
using Aloi.Modules.Assessment.Steps;
using Aloi.Modules.Assessment.Verdicts;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Reviews.Queue;

/// <summary>Turns candidacies into lines of a list of tasks: what in them is open for whoever is signed in.</summary>
internal sealed class TaskLines(
    IssuerContext database,
    CandidacyDesk desk,
    VersionsInPlay versions,
    IOrganisations organisations,
    AskedOfMe asked
)
{
    private const int MostInvitations = 50;

    /// <summary>Steps as lines, in their order; those of people who were erased are left out.</summary>
    public async Task<IReadOnlyList<TaskLine>> AwaitedAsync(IReadOnlyList<CandidacyStep> steps, CancellationToken cancellation)
    {
        var ids = steps.Select(s => s.CandidacyId).Distinct().ToList();
        var rows = await database.Set<Candidacy>().AsNoTracking().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellation);
        var people = await organisations.MembersAsync([.. rows.Values.Select(r => r.MemberId).Distinct()], cancellation);
        var told = new List<TaskLine>(steps.Count);
        foreach (var step in steps)
        {
            var (version, _) = await versions.FindAsync(step.AchievementVersionId, cancellation);
            if (
                version.Content.Protocol.FindLeaf(step.Leaf) is { } leaf
                && rows.TryGetValue(step.CandidacyId, out var row)
                && people.TryGetValue(row.MemberId, out var person)
                && !person.IsErased
            )
            {
                told.Add(Line(step, leaf, row, SignedInAuthor.NameOf(person), version.Content.Achievement.Name));
            }
        }

        return told;
    }

    /// <summary>What colleagues asked whoever is signed in to endorse, as long as an answer would count.</summary>
    public async Task<IReadOnlyList<TaskLine>> AskedAsync(CancellationToken cancellation)
    {
        var mine = await asked.ReadAsync(MostInvitations, cancellation);
        var ids = mine.ConvertAll(a => a.CandidacyId);
        var rows = await database.Set<Candidacy>().AsNoTracking().Where(c => ids.Contains(c.Id)).ToListAsync(cancellation);
        var open = (await desk.OpenAsync(rows, cancellation)).ToDictionary(o => o.Row.Id);
        var names = await NamesAsync([.. open.Values], cancellation);
        var lines = new List<TaskLine>();
        foreach (var invitation in mine)
        {
            if (
                open.GetValueOrDefault(invitation.CandidacyId) is { } candidacy
                && candidacy.Leaf(invitation.Leaf) is { } node
                && candidacy.StandingOf(node) == LeafStanding.Open
            )
            {
                lines.Add(Line(candidacy, node, names[candidacy.Row.MemberId], invitation.InvitedAt));
            }
        }

        return lines;
    }

    private async Task<IReadOnlyDictionary<long, string>> NamesAsync(IReadOnlyList<OpenCandidacy> open, CancellationToken cancellation)
    {
        var people = await organisations.MembersAsync([.. open.Select(o => o.Row.MemberId).Distinct()], cancellation);
        return people.ToDictionary(p => p.Key, p => SignedInAuthor.NameOf(p.Value));
    }

    private static TaskLine Line(CandidacyStep step, Leaf leaf, Candidacy row, string person, string achievement) =>
        new(row.PublicId, leaf.Id, leaf.Name, ReadTask.KindOf(leaf) ?? TaskKind.Review, person, achievement, step.OpenedAt, step.Until);

    private static TaskLine Line(OpenCandidacy candidacy, NodeVerdict node, string person, DateTimeOffset since) =>
        new(
            candidacy.Row.PublicId,
            ((Leaf)node.Node).Id,
            ((Leaf)node.Node).Name,
            ReadTask.KindOf((Leaf)node.Node)!.Value,
            person,
            candidacy.Achievement,
            since,
            node.Until?.End
        );
}

/// <summary>What colleagues asked whoever is signed in.</summary>
internal sealed class AskedOfMe(Invitations invitations, TaskReader reader)
{
    public Task<List<PeerInvitation>> ReadAsync(int most, CancellationToken cancellation) =>
        invitations.OpenOfAsync(reader.MemberId, most, cancellation);
}
