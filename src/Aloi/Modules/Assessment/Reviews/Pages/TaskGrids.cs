using Aloi.Modules.Assessment.Grids;
using Aloi.Modules.Assessment.Grids.Pages;
using Aloi.Modules.Assessment.Reviews.Peers.Endorsing;
using Aloi.Platform.Problems;
using Aloi.Ui;

namespace Aloi.Modules.Assessment.Reviews.Pages;

/// <summary>A task that is answered by a grid, for a member who is signed in.</summary>
internal sealed class TaskGrids(OpenGrid open, GridFlow flow)
{
    /// <summary>What is settled or comes later has nothing to fill: its page only says so.</summary>
    public static bool Has(ReviewTask task) => task.HasGrid && task.Standing == LeafStanding.Open;

    public async Task<IResult> ShowAsync(ReviewTask task, string capacity, HttpContext http)
    {
        var grid = await GridAsync(task, http);
        return grid.Succeeded ? await flow.ShowAsync(grid.Value, capacity, http) : http.Refuse(grid.Problems);
    }

    public async Task<IResult> PostAsync(ReviewTask task, HttpContext http, Action<string> remember)
    {
        var grid = await GridAsync(task, http);
        if (!grid.Succeeded)
        {
            return http.Refuse(grid.Problems);
        }

        return await flow.PostAsync(
            grid.Value,
            http,
            (posted, done) =>
            {
                remember(posted.Capacity);
                return Show.See(TaskPages.DonePath(task.Open.Row.PublicId, task.Leaf.Id, done.WasRepeated));
            }
        );
    }

    public async Task<IResult> PhotoAsync(ReviewTask task, HttpContext http)
    {
        var grid = await GridAsync(task, http);
        return grid.Succeeded ? await flow.PhotoAsync(grid.Value, http) : http.Refuse(grid.Problems);
    }

    private Task<Outcome<GridTask>> GridAsync(ReviewTask task, HttpContext http) =>
        open.ForMemberAsync(
            task.Open,
            task.Leaf.Id,
            $"/tasks/{task.Open.Row.PublicId}/{Uri.EscapeDataString(task.Leaf.Id)}",
            http.RequestAborted
        );
}

/// <summary>The two ways of answering that have pages of their own.</summary>
internal sealed record TaskAnswers(TaskGrids Grids, EndorsementPages Peers);
