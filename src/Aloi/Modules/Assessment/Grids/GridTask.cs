using Aloi.Modules.Assessment.Files;
using Aloi.Modules.Assessment.Grids.Drafts;
using Aloi.Modules.Assessment.Links;
using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Assessment.Grids;

/// <summary>Who fills a grid: a member who is signed in, or somebody behind a link.</summary>
/// <param name="Trace">Who acts: a kind of actor and an internal key.</param>
/// <param name="Author">As the judgement will name them, without the capacity.</param>
/// <param name="Link">Null for a member.</param>
internal sealed record GridWriter(string Trace, FactAuthor Author, LinkPerson Person, OpenedLink? Link = null)
{
    /// <summary>
    /// Whose draft and photos it is: a kind of actor and an internal key. For somebody behind a link the first of the links that they were sent
    /// about the same matter, so that a fresh one finds what was begun with the one before.
    /// </summary>
    public required string Keeper { get; init; }

    /// <summary>Where they work; null for people from outside.</summary>
    public long? EntityId { get; init; }

    public FactMeans Means => Link is null ? FactMeans.Form : FactMeans.Link;
}

/// <summary>One grid on the desk.</summary>
/// <param name="Name">The candidate's.</param>
/// <param name="Path">Where its pages are, and where they post to.</param>
internal sealed record GridTask(
    OpenCandidacy Open,
    NodeVerdict Node,
    Rubric Rubric,
    string Name,
    long SubjectKeyId,
    GridWriter Writer,
    string Path
)
{
    public Leaf Leaf => (Leaf)Node.Node;

    /// <summary>Whether the rule has a grid; without one the page asks the whole question at once.</summary>
    public bool HasGrid => Leaf is IGraded { Rubric.Criteria.Count: > 0 };

    public ReviewKind? Setting => (Leaf as ExpertReview)?.Setting;

    public LeafStanding Standing => Open.StandingOf(Node);

    /// <summary>The screens: who one is, each criterion, the conclusion.</summary>
    public int LastScreen => Rubric.Criteria.Count + 1;

    public Fact? MyWord => Open.LastWordOf(Writer.Author.Key, Node);

    public GridPlace Place => new(Open.Row.Id, Leaf.Id, Node.Attempt, Writer.Keeper, Open.File.Sealer);

    public FilePlace Photos => new(Open.Row.Id, Leaf.Id, SubjectKeyId, Open.File.Sealer, FileUse.Mark, Writer.Keeper, FilePlace.Pictures);
}
