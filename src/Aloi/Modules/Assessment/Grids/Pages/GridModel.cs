using Aloi.Modules.Assessment.Files.HandingIn;
using Aloi.Modules.Assessment.Grids.Drafts;
using Aloi.Modules.Assessment.Grids.Photos;
using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Access;

namespace Aloi.Modules.Assessment.Grids.Pages;

/// <summary>What a grid is about and who fills it, as its pages say it.</summary>
/// <param name="Name">The candidate's.</param>
/// <param name="Criteria">Of the proof, in the words of its designer.</param>
/// <param name="Writer">The name of whoever fills it.</param>
/// <param name="HasGrid">Whether the rule has a grid; without one the page asks the whole question at once.</param>
/// <param name="IsLink">Whoever fills it has no account here.</param>
/// <param name="Said">What they answered before, and when.</param>
public sealed record GridSubject(
    string Name,
    Leaf Leaf,
    Rubric Rubric,
    string Achievement,
    string Criteria,
    string Writer,
    bool HasGrid,
    bool IsLink,
    Fact? Said
)
{
    public ReviewKind? Setting => (Leaf as ExpertReview)?.Setting;

    public required LeafStanding Standing { get; init; }

    public required CandidacyState State { get; init; }

    public DateTimeOffset? Until { get; init; }

    internal static GridSubject Of(GridTask task) =>
        new(
            task.Name,
            task.Leaf,
            task.Rubric,
            task.Open.Achievement,
            task.Open.Version.Content.Achievement.Criteria,
            task.Writer.Author.Name,
            task.HasGrid,
            task.Writer.Link is not null,
            task.MyWord
        )
        {
            Standing = task.Standing,
            State = task.Open.Row.State,
            Until = task.Standing == LeafStanding.Open ? task.Node.Until?.End : null,
        };
}

/// <summary>A grid as its pages show it. Nothing of what other assessors said: each looks for themselves.</summary>
/// <param name="Path">Where the form posts to; screens are <c>?at=</c>.</param>
/// <param name="Screen">The one that is shown.</param>
/// <param name="Place">A name for what the browser keeps, the same for the same grid and writer and telling nothing of either.</param>
/// <param name="SavedAt">When the server last kept the draft, in milliseconds; zero for never.</param>
public sealed record GridModel(
    string Path,
    int Screen,
    string Place,
    long SavedAt,
    GridPosted Posted,
    IReadOnlyList<GridPhoto> Photos,
    IReadOnlyList<Work> Works
)
{
    public required GridSubject Task { get; init; }

    public Rubric Rubric => Task.Rubric;

    public int Criteria => Rubric.Criteria.Count;

    public int Last => Criteria + 1;

    public string FilesPath => Task.IsLink ? Path + "/file" : "/files";

    public JudgementOutcome Outcome => Posted.Outcome(Rubric);

    public string SettingKey => Task.Setting?.ToString().ToLowerInvariant() ?? "any";

    public string WordOf(int position) =>
        Rubric.Criteria[position] is var criterion && Posted.Grid.At(position).LevelOf(criterion) is { } level
            ? criterion.Levels[level - 1]
            : "";

    internal static string PlaceOf(GridTask task) =>
        Convert.ToHexStringLower(SecretDigest.Of($"{task.Open.Row.PublicId} {task.Leaf.Id} {task.Node.Attempt} {task.Writer.Keeper}"))[
            ..24
        ];
}
