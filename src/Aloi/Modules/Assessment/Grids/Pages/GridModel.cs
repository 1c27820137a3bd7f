using Aloi.Modules.Assessment.Files.HandingIn;
using Aloi.Modules.Assessment.Grids.Drafts;
using Aloi.Modules.Assessment.Grids.Photos;
using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Access;

namespace Aloi.Modules.Assessment.Grids.Pages;

/// <summary>A grid as its pages show it. Nothing of what other assessors said: each looks for themselves.</summary>
/// <param name="Path">Where the form posts to; screens are <c>?at=</c>.</param>
/// <param name="Screen">The one that is shown.</param>
/// <param name="Place">A name for what the browser keeps, the same for the same grid and writer and telling nothing of either.</param>
/// <param name="SavedAt">When the server last kept the draft, in milliseconds; zero for never.</param>
/// <param name="Said">What the writer answered before, and when.</param>
internal sealed record GridModel(
    string Path,
    int Screen,
    string Place,
    long SavedAt,
    GridPosted Posted,
    IReadOnlyList<GridPhoto> Photos,
    IReadOnlyList<Work> Works
)
{
    public required GridTask Task { get; init; }

    public Rubric Rubric => Task.Rubric;

    public int Criteria => Rubric.Criteria.Count;

    public int Last => Criteria + 1;

    public string FilesPath => Task.Writer.Link is null ? "/files" : Path + "/file";

    public bool IsLink => Task.Writer.Link is not null;

    public JudgementOutcome Outcome => Posted.Outcome(Rubric);

    public string SettingKey => Task.Setting?.ToString().ToLowerInvariant() ?? "any";

    public Fact? Said => Task.MyWord;

    public DateTimeOffset? Until => Task.Standing == LeafStanding.Open ? Task.Node.Until?.End : null;

    public string WordOf(int position) =>
        Rubric.Criteria[position] is var criterion && Posted.Grid.At(position).LevelOf(criterion) is { } level
            ? criterion.Levels[level - 1]
            : "";

    public static string PlaceOf(GridTask task) =>
        Convert.ToHexStringLower(SecretDigest.Of($"{task.Open.Row.PublicId} {task.Leaf.Id} {task.Node.Attempt} {task.Writer.Keeper}"))[..24];
}
