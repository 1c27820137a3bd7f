using Aloi.Modules.Assessment.Links;
using Aloi.Modules.Assessment.Reviews;

namespace Aloi.Modules.Assessment.Steps;

/// <summary>Who reads what comes next.</summary>
public enum StepReader
{
    Candidate,
    Assessor,
    Owner,
}

/// <summary>What keeps a requirement from ever being answered unless somebody acts.</summary>
public enum Hindrance
{
    None,

    /// <summary>The rule turns to nobody in particular, and nobody holds the right to assess there.</summary>
    NobodyMayAssess,

    /// <summary>The rule turns to a pool that has nobody in it.</summary>
    EmptyPool,

    /// <summary>Everybody whom the rule could ask was asked, is barred, or has too much to do.</summary>
    NobodyLeft,

    /// <summary>No colleague was asked yet.</summary>
    NoPeerAsked,

    /// <summary>Fewer colleagues can still answer than are needed.</summary>
    TooFewPeersAsked,

    JuryNotConvened,

    /// <summary>Whoever was asked let the deadline pass.</summary>
    Overdue,

    /// <summary>No later answer can satisfy it: a person has to decide.</summary>
    Blocked,
}

/// <summary>One requirement that is open or in the way: who is awaited since when, what comes next, and what the reader can do.</summary>
/// <param name="Kind">The word of the protocol language.</param>
/// <param name="Since">Since when it could be answered.</param>
/// <param name="Until">The last moment at which an answer counts; null without one.</param>
/// <param name="Sentence">Who is awaited since when, in the reader's language and from where they stand.</param>
/// <param name="Advice">What the reader can do, or what happens by itself; null when there is nothing to say.</param>
/// <param name="Path">Where the reader acts; null when they cannot.</param>
/// <param name="Action">The words of the link to it; null with the path.</param>
public sealed record NextStep(
    string Leaf,
    string LeafName,
    string Kind,
    StepState State,
    Awaited Awaited,
    DateTimeOffset Since,
    DateTimeOffset? Until,
    bool IsOverdue,
    Hindrance Hindrance,
    string Sentence,
    string? Advice,
    string? Path,
    string? Action
);

/// <summary>
/// People who were asked by name to answer about a requirement: by an invitation, a link, a convocation. Every way of asking tells its own;
/// register an implementation and its people are reminded, named to the owner, and counted.
/// </summary>
internal interface IAskedPeople
{
    /// <summary>Whether it tells who was called to juries: only then is a jury that nobody was called to said to be missing.</summary>
    bool TellsJurors => false;

    /// <summary>Those asked about the present attempt of the requirements of these candidacies, answered or not.</summary>
    Task<IReadOnlyList<AskedPerson>> FindAsync(IReadOnlyList<OpenCandidacy> candidacies, CancellationToken cancellation);
}

/// <param name="Path">Where they answer; null when only their own link leads there.</param>
/// <param name="Remind">
/// Sends them their link again, in the transaction at hand, and answers whether it could; null for members, who are reminded by a mail that
/// leads to their own pages.
/// </param>
internal sealed record AskedPerson(
    long CandidacyId,
    string Leaf,
    LinkPerson Person,
    DateTimeOffset AskedAt,
    bool HasAnswered,
    string? Path,
    Func<CancellationToken, Task<bool>>? Remind = null
)
{
    /// <summary>Reminding them once serves everybody of this matter, such as all candidates before one jury; null when it is for one alone.</summary>
    public long? Matter { get; init; }
}
