using Aloi.Modules.Assessment.Files.HandingIn;
using Aloi.Modules.Assessment.Juries.Pages.Owner;
using Aloi.Modules.Assessment.Reviews.Queue;
using Aloi.Platform;

namespace Aloi.Modules.Assessment.Reviews.Pages;

/// <summary>The address of the list of tasks, part by part; what cannot be read narrows nothing.</summary>
internal sealed record TaskAddress(
    string? Proof,
    string? Entity,
    string? Kind,
    string? Person,
    string? Late,
    string? Sort,
    int? Page,
    string? Show
)
{
    private const int Longest = 320;
    private const int LastPage = 2_500;

    public TaskQuery Query =>
        new(
            Id(Proof),
            Id(Entity),
            Enum.TryParse<TaskKind>(Kind, ignoreCase: true, out var kind) && Enum.IsDefined(kind) ? kind : null,
            Person?.Trim() is { Length: <= Longest } person ? person : "",
            Late == "yes",
            Enum.TryParse<TaskSort>(Sort, ignoreCase: true, out var sort) && Enum.IsDefined(sort) ? sort : TaskSort.Oldest,
            Math.Clamp(Page ?? 0, 0, LastPage),
            Show is { Length: <= Longest } shown ? shown : ""
        );

    private static PublicId? Id(string? text) => PublicId.TryParse(text, null, out var id) ? id : null;
}

/// <summary>Reads what the list of tasks shows.</summary>
internal sealed class ReadTaskList(ReadTasks tasks, TaskLines lines, TaskPreviews previews, ReadJuries juries, TimeProvider time)
{
    public async Task<TasksModel> ReadAsync(TaskQuery query, CancellationToken cancellation)
    {
        var page = await tasks.PageAsync(query, cancellation);
        var asked = query is { IsNarrowed: false, Page: 0 } ? await lines.AskedAsync(cancellation) : [];
        return new TasksModel(page, asked, query, await previews.ReadAsync(query.Show, cancellation), time.GetUtcNow())
        {
            Juries = await juries.CountMineAsync(cancellation),
        };
    }
}

/// <summary>The criteria and the evidence of one task of the list.</summary>
internal sealed class TaskPreviews(ReadTask read, WorkShelf works)
{
    public async Task<TaskModel?> ReadAsync(string show, CancellationToken cancellation)
    {
        if (show.Split('/', 2) is not [var candidacy, var leaf] || !PublicId.TryParse(candidacy, null, out var id))
        {
            return null;
        }

        var task = await read.HandleAsync(id, leaf, cancellation);
        return task is { Succeeded: true, Value.Kind: not TaskKind.Endorsement }
            ? TaskModel.Of(task.Value, await works.ReadAsync(task.Value.Open, null, cancellation))
            : null;
    }
}
