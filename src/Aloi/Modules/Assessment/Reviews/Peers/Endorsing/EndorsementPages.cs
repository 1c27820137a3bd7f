using Aloi.Modules.Assessment.Reviews.Pages;
using Aloi.Modules.Assessment.Reviews.Peers.Pages;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Problems;
using Aloi.Ui;

namespace Aloi.Modules.Assessment.Reviews.Peers.Endorsing;

/// <summary>A member who was asked what they saw: their answer, and taking it back. The address is that of every other task.</summary>
internal sealed class EndorsementPages(OpenEndorsement open, RecordEndorsement record)
{
    /// <summary>What follows the address of an answer to take it back.</summary>
    public const string Withdraw = "withdraw";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/tasks/{candidacy}/{leaf}/withdraw", AskAsync).OnlyFor(ActorKind.Member);
        routes.MapPost("/tasks/{candidacy}/{leaf}/withdraw", WithdrawAsync).FormFor(ActorKind.Member);
    }

    public async Task<IResult> ShowAsync(ReviewTask task, HttpContext http)
    {
        var one = await open.OfMemberAsync(task, http.RequestAborted);
        return Draw(one, EndorsementForm.Empty(one.Leaf.Rubric), []);
    }

    public async Task<IResult> PostAsync(ReviewTask task, HttpContext http)
    {
        var one = await open.OfMemberAsync(task, http.RequestAborted);
        var form = EndorsementForm.Read(one.Leaf.Rubric, await FormValues.ReadAsync(http));
        var done = await record.HandleAsync(one, form, spend: null, http.RequestAborted);
        if (!done.Succeeded)
        {
            return Draw(one, form, done.Problems);
        }

        if (done.Value.Declined)
        {
            Toast.Set(http, "endorse.declined");
            return Show.See("/tasks");
        }

        return Show.See($"{one.Path}/done{(done.Value.WasRepeated ? "?again=1" : "")}");
    }

    public static IResult Draw(EndorsementCase one, EndorsementForm form, IReadOnlyList<Problem> problems) =>
        Show.Page<EndorsePage>(
            new
            {
                Model = EndorsementModel.Of(one),
                Form = form,
                Problems = problems,
            },
            problems.Count == 0 ? StatusCodes.Status200OK : problems[0].Kind.Status
        );

    /// <param name="one">The peer and the candidate.</param>
    /// <param name="isDone">It is taken back.</param>
    /// <param name="action">Where the form goes; below the page where they answered unless it says otherwise.</param>
    public static IResult DrawWithdrawal(EndorsementCase one, bool isDone, string? action = null) =>
        Show.Page<WithdrawPage>(
            new
            {
                Model = EndorsementModel.Of(one),
                IsDone = isDone,
                Action = action ?? $"{one.Path}/{Withdraw}",
            }
        );

    private static async Task<IResult> AskAsync(PublicId candidacy, string leaf, HttpContext http, ReadTask read, OpenEndorsement open) =>
        await FindAsync(candidacy, leaf, http, read, open) is { } one
            ? DrawWithdrawal(one, isDone: false)
            : http.Refuse(CommonProblems.NotFound.With());

    private static async Task<IResult> WithdrawAsync(
        PublicId candidacy,
        string leaf,
        HttpContext http,
        ReadTask read,
        OpenEndorsement open,
        WithdrawEndorsement withdraw
    )
    {
        if (await FindAsync(candidacy, leaf, http, read, open) is not { } one)
        {
            return http.Refuse(CommonProblems.NotFound.With());
        }

        var done = await withdraw.HandleAsync(one, http.RequestAborted);
        return done.Succeeded ? DrawWithdrawal(one, isDone: true) : http.Refuse(done.Problems);
    }

    private static async Task<EndorsementCase?> FindAsync(
        PublicId candidacy,
        string leaf,
        HttpContext http,
        ReadTask read,
        OpenEndorsement open
    ) =>
        await read.HandleAsync(candidacy, leaf, http.RequestAborted) is { Succeeded: true, Value: { Kind: TaskKind.Endorsement } task }
            ? await open.OfMemberAsync(task, http.RequestAborted)
            : null;
}
