using Aloi.Modules.Assessment.Acts;
using Aloi.Modules.Assessment.Reviews.Peers;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.Reviews;

/// <summary>Opens one thing that somebody is asked to judge, for whoever may judge it.</summary>
internal sealed class ReadTask(CandidacyDesk desk, SignedInAuthor author, IOrganisations organisations, TaskDoor door)
{
    public async Task<Outcome<ReviewTask>> HandleAsync(PublicId candidacy, string leaf, CancellationToken cancellation)
    {
        if (
            await desk.FindAsync(candidacy, cancellation) is not { } open
            || open.Leaf(leaf) is not { } node
            || KindOf((Leaf)node.Node) is not { } kind
        )
        {
            return CommonProblems.NotFound.With();
        }

        if (open.Row.MemberId == author.MemberId)
        {
            return AssessmentProblems.OwnCandidacy.With();
        }

        if (await door.RefusalAsync(open, (Leaf)node.Node, kind, cancellation) is { } refusal)
        {
            return refusal;
        }

        var key = await author.KeyAsync(cancellation);
        if (open.File.Acts.SawFirstGrid(leaf, node.Attempt, key, author.MemberId))
        {
            return ActProblems.SawFirstGrid.With();
        }

        var people = await organisations.MembersAsync([open.Row.MemberId], cancellation);
        return new ReviewTask(open, node, kind, SignedInAuthor.NameOf(people[open.Row.MemberId]), open.LastWordOf(key, node));
    }

    public static TaskKind? KindOf(Leaf leaf) =>
        leaf switch
        {
            ExpertReview => TaskKind.Review,
            Jury => TaskKind.Jury,
            PeerEndorsement => TaskKind.Endorsement,
            _ => null,
        };
}

public enum TaskKind
{
    Review,
    Jury,
    Endorsement,
}

/// <param name="MyWord">What the person who is signed in said about it before.</param>
internal sealed record ReviewTask(OpenCandidacy Open, NodeVerdict Node, TaskKind Kind, string Person, Fact? MyWord)
{
    public Leaf Leaf => (Leaf)Node.Node;

    public LeafStanding Standing => Open.StandingOf(Node);

    /// <summary>Whether a grid is filled for it.</summary>
    public bool HasGrid => Leaf is ExpertReview { Rubric.Criteria.Count: > 0 };
}
