using Aloi.Modules.Assessment.Acts.Correcting;
using Aloi.Modules.Assessment.Grids.Readings;
using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Problems;
using Aloi.Ui;

namespace Aloi.Modules.Assessment.Acts.Pages;

/// <summary>Correcting an act that was entered by mistake.</summary>
internal static class CorrectionPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/candidacies/{candidacy}/corrections/{number}", ShowAsync).OnlyFor(ActorKind.Member);
        routes.MapPost("/candidacies/{candidacy}/corrections/{number}", CorrectAsync).FormFor(ActorKind.Member);
    }

    private static async Task<IResult> ShowAsync(
        PublicId candidacy,
        int number,
        HttpContext http,
        CorrectAct correct,
        SignedInAuthor reader,
        NoteReading readings
    )
    {
        var found = await correct.FindAsync(candidacy, number, http.RequestAborted);
        if (found.Succeeded)
        {
            await NoteAsync(found.Value, reader, readings, http.RequestAborted);
        }

        return http.Answer(found, one => Draw(one, reader, new CorrectionForm("", ""), []));
    }

    /// <summary>The page says what somebody judged.</summary>
    private static async Task NoteAsync(
        OpenCorrection correction,
        SignedInAuthor reader,
        NoteReading readings,
        CancellationToken cancellation
    )
    {
        var (open, fact) = (correction.Open, correction.Wrong.Fact);
        var who = new GridReader(await reader.KeyAsync(cancellation), reader.MemberId);
        var shown = NoteReading.OthersIn(open, who, l => l == fact.Leaf && fact.Result is FactResult.Judgement);
        await readings.HandleAsync(open, who, [.. shown.Where(g => g.Attempt == fact.Attempt)], cancellation);
    }

    private static async Task<IResult> CorrectAsync(
        PublicId candidacy,
        int number,
        HttpContext http,
        CorrectAct correct,
        SignedInAuthor reader
    )
    {
        var values = await FormValues.ReadAsync(http);
        var form = new CorrectionForm(values["withdraw"] == "yes" ? CorrectedResult.Withdrawn : values["result"], values["reason"]);
        var found = await correct.FindAsync(candidacy, number, http.RequestAborted);
        var done = await correct.HandleAsync(candidacy, number, form, http.RequestAborted);
        if (!done.Succeeded || !found.Succeeded)
        {
            return found.Succeeded ? Draw(found.Value, reader, form, done.Problems) : http.Refuse(found.Problems);
        }

        Toast.Set(http, "acts.done.corrected");
        return Show.See(BackTo(found.Value, reader));
    }

    private static string BackTo(OpenCorrection correction, SignedInAuthor reader) =>
        correction.Open.Row.MemberId == reader.MemberId ? $"/me/{correction.Open.Row.PublicId}"
        : correction.IsOwn ? "/tasks"
        : $"/candidacies/{correction.Open.Row.PublicId}";

    private static IResult Draw(OpenCorrection correction, SignedInAuthor reader, CorrectionForm form, IReadOnlyList<Problem> problems) =>
        Show.Page<CorrectionPage>(
            new
            {
                Model = CorrectionModel.Of(correction, BackTo(correction, reader)),
                Form = form,
                Problems = problems,
            },
            problems.Count == 0 ? StatusCodes.Status200OK : problems[0].Kind.Status
        );
}
