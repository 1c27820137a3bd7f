using Aloi.Modules.Assessment.Links;
using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.Grids;

/// <summary>Opens a grid for whoever may fill it, and says in words why somebody may not.</summary>
internal sealed class OpenGrid(
    CandidacyDesk desk,
    SignedInAuthor author,
    IOrganisations organisations,
    Independent independent,
    LinkLine line
)
{
    /// <summary>For a member who was found entitled to the task.</summary>
    public async Task<Outcome<GridTask>> ForMemberAsync(OpenCandidacy open, string leaf, string path, CancellationToken cancellation)
    {
        var me = await author.MemberAsync(cancellation);
        var person = await author.PersonAsync(cancellation);
        var trace = $"member:{me.Id}";
        var writer = new GridWriter(trace, new FactAuthor(person.Key, person.Name), person) { Keeper = trace, EntityId = me.EntityId };
        return await OpenAsync(open, leaf, writer, path, cancellation);
    }

    /// <summary>For somebody behind a link.</summary>
    public async Task<Outcome<GridTask>> ForLinkAsync(OpenedLink link, CancellationToken cancellation)
    {
        if (link.CandidacyId is not { } candidacy || await desk.FindAsync(candidacy, cancellation) is not { } open)
        {
            return CommonProblems.NotFound.With();
        }

        var member = link.Person.MemberId is { } id ? (await organisations.MembersAsync([id], cancellation)).GetValueOrDefault(id) : null;
        var writer = new GridWriter($"link:{link.Id}", link.Author(""), link.Person, link)
        {
            Keeper = $"link:{await line.FirstAsync(link, cancellation)}",
            EntityId = member?.EntityId,
        };
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

        if (await independent.BarAsync(review, open, writer.Person, writer.EntityId, cancellation) is { } bar)
        {
            return bar;
        }

        var candidate = (await organisations.MembersAsync([open.Row.MemberId], cancellation))[open.Row.MemberId];
        var rubric = review.Rubric is { Criteria.Count: > 0 } grid ? grid : WholeRubric.Of(review, writer.Person.Language);
        return new GridTask(open, node, rubric, SignedInAuthor.NameOf(candidate), candidate.SubjectKeyId, writer, path);
    }
}
