using Aloi.Modules.Assessment.Files.HandingIn;
using Aloi.Modules.Assessment.Reviews.Queue;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform;

namespace Aloi.Modules.Assessment.Reviews.Pages;

/// <param name="Asked">Endorsements that colleagues asked for.</param>
/// <param name="Preview">The criteria and the evidence of the task that is looked into; null when none is.</param>
public sealed record TasksModel(TaskPortion Page, IReadOnlyList<TaskLine> Asked, TaskQuery Query, TaskModel? Preview, DateTimeOffset Now)
{
    /// <summary>In how many juries that are not over the reader sits.</summary>
    public int Juries { get; init; }
}

/// <summary>One thing to judge, as its page shows it. Nothing of what other assessors said: each looks for themselves.</summary>
/// <param name="Relation">The relation that the rule asks of a peer; null when any will do.</param>
/// <param name="Said">What the reader answered before, and when.</param>
public sealed record TaskModel(
    string Path,
    TaskKind Kind,
    string Person,
    string LeafName,
    string Achievement,
    string Criteria,
    string? Rubric,
    string? Relation,
    LeafStanding Standing,
    DateTimeOffset? Until,
    IReadOnlyList<Work> Works,
    JudgementOutcome? Said,
    DateTimeOffset? SaidAt
)
{
    public bool IsPeer => Kind == TaskKind.Endorsement;

    internal static TaskModel Of(ReviewTask task, IReadOnlyList<Work> works) =>
        new(
            $"/tasks/{task.Open.Row.PublicId}/{Uri.EscapeDataString(task.Leaf.Id)}",
            task.Kind,
            task.Person,
            task.Leaf.Name,
            task.Open.Achievement,
            task.Open.Version.Content.Achievement.Criteria,
            (task.Leaf as ExpertReview)?.Rubric?.Name,
            (task.Leaf as PeerEndorsement)?.Relation,
            task.Standing,
            task.Node.Until?.End,
            task.Kind == TaskKind.Endorsement ? [] : works,
            (task.MyWord?.Result as FactResult.Judgement)?.Outcome,
            task.MyWord?.Time.Start
        );
}

/// <param name="WasRepeated">The same had been said that day.</param>
/// <param name="Next">The page of what waits next; null when nothing does.</param>
public sealed record DoneModel(
    string Person,
    string Achievement,
    LeafStanding Standing,
    CandidacyState State,
    bool WasRepeated,
    string? Next
)
{
    /// <summary>Where the act may be put right; null when it may no longer.</summary>
    public string? Correction { get; init; }
}
