using Aloi.Modules.Assessment.Links;
using Aloi.Modules.Assessment.Pools;
using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Aloi.Platform.Texts;
using Microsoft.EntityFrameworkCore;
using PoolPerson = Aloi.Modules.Assessment.Pools.PoolPerson;

namespace Aloi.Modules.Assessment.Grids;

/// <summary>Opens a grid for whoever may fill it, and says in words why somebody may not.</summary>
internal sealed class OpenGrid(CandidacyDesk desk, SignedInAuthor author, IOrganisations organisations, IEnumerable<IPools> pools, IssuerContext database)
{
    /// <summary>For a member who was found entitled to the task.</summary>
    public async Task<Outcome<GridTask>> ForMemberAsync(OpenCandidacy open, string leaf, string path, CancellationToken cancellation)
    {
        var me = await author.MemberAsync(cancellation);
        var key = SignedInAuthor.KeyOf(me);
        var name = SignedInAuthor.NameOf(me);
        var person = new LinkPerson(me.SubjectKeyId, key, name, me.Email, IsExternal: false, me.Id, me.Language ?? Language.French);
        var writer = new GridWriter($"member:{me.Id}", new FactAuthor(key, name), person);
        return await OpenAsync(open, leaf, writer, path, cancellation);
    }

    /// <summary>For somebody behind a link.</summary>
    public async Task<Outcome<GridTask>> ForLinkAsync(OpenedLink link, CancellationToken cancellation)
    {
        var row = await database.Set<Candidacy>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == link.CandidacyId, cancellation);
        if (row is null || await desk.OpenAsync([row], cancellation) is not [var open])
        {
            return CommonProblems.NotFound.With();
        }

        var writer = new GridWriter($"link:{link.Id}", link.Author(""), link.Person, link);
        return await OpenAsync(open, link.Leaf, writer, link.Path, cancellation);
    }

    private async Task<Outcome<GridTask>> OpenAsync(
        OpenCandidacy open,
        string leaf,
        GridWriter writer,
        string path,
        CancellationToken cancellation
    )
    {
        if (open.Leaf(leaf) is not { Node: ExpertReview review } node)
        {
            return CommonProblems.NotFound.With();
        }

        if (await BarAsync(review, open, writer, cancellation) is { } bar)
        {
            return bar;
        }

        var candidate = (await organisations.MembersAsync([open.Row.MemberId], cancellation))[open.Row.MemberId];
        var rubric = review.Rubric is { Criteria.Count: > 0 } grid ? grid : WholeRubric.Of(review);
        return new GridTask(open, node, rubric, SignedInAuthor.NameOf(candidate), candidate.SubjectKeyId, writer, path);
    }

    /// <summary>Independence is asked every time: who trains or manages whom changes between a link and its use.</summary>
    private async Task<Problem?> BarAsync(IPanel panel, OpenCandidacy open, GridWriter writer, CancellationToken cancellation)
    {
        if (writer.Person.MemberId == open.Row.MemberId)
        {
            return GridProblems.BarredOneself.With();
        }

        var people = new[] { new PoolPerson(default, writer.Person) };
        foreach (var pool in pools)
        {
            var bars = await pool.BarsAsync(panel, open, people, cancellation);
            if (bars.TryGetValue(writer.Person.Key, out var why))
            {
                return KindOf(why).With();
            }
        }

        return null;
    }

    internal static ProblemKind KindOf(BarReason why) =>
        why switch
        {
            BarReason.Trainer => GridProblems.BarredTrainer,
            BarReason.Manager => GridProblems.BarredManager,
            BarReason.SameEntity => GridProblems.BarredSameEntity,
            BarReason.SawFirstGrid => GridProblems.BarredSawFirst,
            _ => GridProblems.BarredOneself,
        };
}
