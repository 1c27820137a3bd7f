using Aloi.Modules.Assessment.Reviews.Peers;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Reviews.Queue;

/// <summary>Turns candidacies into lines of a list of tasks: what in them is open for whoever is signed in.</summary>
internal sealed class TaskLines(
    IssuerContext database,
    CandidacyDesk desk,
    SignedInAuthor author,
    IOrganisations organisations,
    Invitations invitations
)
{
    private const int MostInvitations = 50;

    /// <summary>What an assessor or juror could judge in these.</summary>
    public async Task<IReadOnlyList<TaskLine>> JudgedAsync(IReadOnlyList<Candidacy> rows, CancellationToken cancellation)
    {
        var key = await author.KeyAsync(cancellation);
        var open = await desk.OpenAsync(rows, cancellation);
        var names = await NamesAsync(open, cancellation);
        return
        [
            .. from candidacy in open
            from node in candidacy.Verdict.Nodes
            where node.Node is Leaf leaf && ReadTask.KindOf(leaf) is TaskKind.Review or TaskKind.Jury
            where candidacy.StandingOf(node) == LeafStanding.Open && candidacy.LastWordOf(key, node) is null
            select Line(candidacy, node, names[candidacy.Row.MemberId], candidacy.Row.EnrolledFrom),
        ];
    }

    /// <summary>What colleagues asked whoever is signed in to endorse, as long as an answer would count.</summary>
    public async Task<IReadOnlyList<TaskLine>> AskedAsync(CancellationToken cancellation)
    {
        var asked = await invitations.OpenOfAsync(author.MemberId, MostInvitations, cancellation);
        var ids = asked.ConvertAll(a => a.CandidacyId);
        var rows = await database.Set<Candidacy>().AsNoTracking().Where(c => ids.Contains(c.Id)).ToListAsync(cancellation);
        var open = (await desk.OpenAsync(rows, cancellation)).ToDictionary(o => o.Row.Id);
        var names = await NamesAsync([.. open.Values], cancellation);
        var lines = new List<TaskLine>();
        foreach (var invitation in asked)
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
