using Aloi.Modules.Assessment.Files;
using Aloi.Modules.Assessment.Links;
using Aloi.Modules.Assessment.Reviews;
using Aloi.Platform;
using Aloi.Platform.Problems;
using Aloi.Ui;

namespace Aloi.Modules.Assessment.Grids.Pages;

/// <summary>The grid of one candidate behind a link, for somebody without an account.</summary>
internal sealed class ReviewDesk(OpenGrid open, GridFlow flow, EvidenceAccess files, ServeFile serve) : ILinkDesk
{
    private const string File = "file/";

    public LinkPurpose Purpose => LinkPurpose.Review;

    public async Task<IResult> ShowAsync(OpenedLink link, HttpContext http)
    {
        var task = await open.ForLinkAsync(link, http.RequestAborted);
        if (!task.Succeeded)
        {
            return http.Refuse(task.Problems);
        }

        if (link.Rest.StartsWith(File, StringComparison.Ordinal))
        {
            return await FileAsync(task.Value, link.Rest[File.Length..], http);
        }

        return link.Rest.Length > 0 ? http.Refuse(CommonProblems.NotFound.With())
            : task.Value.Standing == LeafStanding.Open ? await flow.ShowAsync(task.Value, "", http)
            : Closed(task.Value);
    }

    public async Task<IResult> PostAsync(OpenedLink link, HttpContext http)
    {
        var task = await open.ForLinkAsync(link, http.RequestAborted);
        return !task.Succeeded ? http.Refuse(task.Problems)
            : link.Rest == "photo" ? await flow.PhotoAsync(task.Value, http)
            : link.Rest.Length > 0 ? http.Refuse(CommonProblems.NotFound.With())
            : await flow.PostAsync(task.Value, http, (_, _) => Show.See(link.Path));
    }

    /// <summary>Whatever became of the candidacy since, the words are said and the person is free.</summary>
    public async Task<IResult> ThankAsync(OpenedLink link, HttpContext http)
    {
        var task = await open.ForLinkAsync(link, http.RequestAborted);
        return Show.Page<GridThanksPage>(new { Task = task.Succeeded ? GridSubject.Of(task.Value) : null });
    }

    private async Task<IResult> FileAsync(GridTask task, string id, HttpContext http) =>
        PublicId.TryParse(id, null, out var file)
        && await files.ForJudgeAsync(file, task.Open.Row.Id, task.Writer.Keeper, http.RequestAborted) is { } found
            ? await serve.HandleAsync(found, http)
            : http.Refuse(CommonProblems.NotFound.With());

    private static IResult Closed(GridTask task) => Show.Page<GridClosedPage>(new { Task = GridSubject.Of(task) });
}
