using Aloi.Modules.Assessment.Juries.Calling;
using Aloi.Modules.Assessment.Juries.Minutes;
using Aloi.Modules.Assessment.Juries.Seats;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Json;
using Aloi.Platform.Problems;
using Aloi.Platform.Texts;
using Aloi.Ui;

namespace Aloi.Modules.Assessment.Juries.Pages.Owner;

/// <summary>Juries for members: those who run them, and those who sit in them with an account.</summary>
internal static class JuryPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/juries", ListAsync).OnlyFor(ActorKind.Member);
        routes.MapGet("/achievements/{achievement}/juries/{leaf}", NewAsync).OnlyFor(ActorKind.Member);
        routes.MapPost("/achievements/{achievement}/juries/{leaf}", ConveneAsync).FormFor(ActorKind.Member);
        routes.MapGet("/juries/{jury}", ShowAsync).OnlyFor(ActorKind.Member);
        routes.MapPost("/juries/{jury}", ActAsync).FormFor(ActorKind.Member);
        routes.MapGet("/juries/{jury}/minutes", MinutesAsync).OnlyFor(ActorKind.Member);
        routes.MapGet("/juries/{jury}/minutes/{candidacy}", DataAsync).OnlyFor(ActorKind.Member);
        routes.MapGet("/juries/{jury}/seat", SeatAsync).OnlyFor(ActorKind.Member);
        routes.MapGet("/juries/{jury}/seat/{step}", SeatAsync).OnlyFor(ActorKind.Member);
        routes.MapPost("/juries/{jury}/seat/{step}", SitAsync).FormFor(ActorKind.Member);
    }

    private static async Task<IResult> ListAsync(HttpContext http, ReadJuries juries) =>
        Show.Page<JuriesPage>(new { Model = await juries.ReadAsync(http.RequestAborted) });

    private static async Task<IResult> NewAsync(
        PublicId achievement,
        string leaf,
        int? version,
        HttpContext http,
        ReadJuryCall read,
        NewJury form
    )
    {
        var call = await read.ReadAsync(achievement, version, leaf, http.RequestAborted);
        return call.Succeeded ? await DrawAsync(call.Value, form.Empty(call.Value), [], http, form) : http.Refuse(call.Problems);
    }

    private static async Task<IResult> ConveneAsync(
        PublicId achievement,
        string leaf,
        int? version,
        HttpContext http,
        ReadJuryCall read,
        NewJury form
    )
    {
        var call = await read.ReadAsync(achievement, version, leaf, http.RequestAborted);
        if (!call.Succeeded)
        {
            return http.Refuse(call.Problems);
        }

        var typed = NewJury.Read(await FormValues.ReadAsync(http));
        var convene = http.RequestServices.GetRequiredService<ConveneJury>();
        var done = await convene.HandleAsync(call.Value, typed, http.Language(), http.RequestAborted);
        if (!done.Succeeded)
        {
            return await DrawAsync(call.Value, typed, done.Problems, http, form);
        }

        Toast.Set(http, "juries.toast.convened");
        return Show.See($"/juries/{done.Value}");
    }

    private static async Task<IResult> DrawAsync(
        JuryCall call,
        ConveneForm typed,
        IReadOnlyList<Problem> problems,
        HttpContext http,
        NewJury form
    ) =>
        Show.Page<NewJuryPage>(
            new { Model = await form.ModelAsync(call, typed, problems, http.Language(), http.RequestAborted) },
            problems.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity
        );

    private static async Task<IResult> ShowAsync(PublicId jury, HttpContext http, FindSeat find, JuryOffice office)
    {
        var seat = await find.HandleAsync(jury, http);
        return seat.Succeeded ? await office.DrawAsync(seat.Value, http, [], null) : http.Refuse(seat.Problems);
    }

    private static async Task<IResult> ActAsync(PublicId jury, HttpContext http, FindSeat find, JuryOffice office)
    {
        var seat = await find.HandleAsync(jury, http);
        return seat.Succeeded
            ? await office.ActAsync(seat.Value, await FormValues.ReadAsync(http), http)
            : http.Refuse(seat.Problems);
    }

    private static async Task<IResult> MinutesAsync(PublicId jury, HttpContext http, FindSeat find, ReadMinutes minutes)
    {
        var seat = await find.HandleAsync(jury, http);
        return seat.Succeeded ? await DrawMinutesAsync(seat.Value, [], http, minutes) : http.Refuse(seat.Problems);
    }

    internal static async Task<IResult> DrawMinutesAsync(Seat seat, IReadOnlyList<Problem> problems, HttpContext http, ReadMinutes minutes)
    {
        if (seat.Jury.Row.State != JuryState.Closed)
        {
            return http.Refuse(JuryProblems.NotClosed.With());
        }

        var read = await minutes.OfAsync(seat.Jury, http.RequestAborted);
        return Show.Page<MinutesPage>(
            new { Model = MinutesModel.Of(seat, read, http.Language()), Problems = problems },
            problems.Count == 0 ? StatusCodes.Status200OK : problems[0].Kind.Status
        );
    }

    /// <summary>The sealed data about one candidate with its seal, as a file that can be checked without this program.</summary>
    private static async Task<IResult> DataAsync(PublicId jury, PublicId candidacy, HttpContext http, FindSeat find, ReadMinutes minutes)
    {
        var seat = await find.HandleAsync(jury, http);
        if (!seat.Succeeded)
        {
            return http.Refuse(seat.Problems);
        }

        var one = seat.Value.Case(candidacy.ToString());
        var found = (await minutes.OfAsync(seat.Value.Jury, http.RequestAborted)).FirstOrDefault(m => m.Row.CandidacyId == one?.Row.CandidacyId);
        return found is null
            ? http.Refuse(CommonProblems.NotFound.With())
            : Results.Text(CanonicalJson.Write(found.Document), "application/json");
    }

    private static async Task<IResult> SeatAsync(PublicId jury, string? step, HttpContext http, FindSeat find, SeatPages pages)
    {
        var seat = await find.HandleAsync(jury, http);
        return seat.Succeeded ? await pages.ShowAsync(seat.Value, step ?? "", http) : http.Refuse(seat.Problems);
    }

    private static async Task<IResult> SitAsync(PublicId jury, string step, HttpContext http, FindSeat find, SeatPages pages)
    {
        var seat = await find.HandleAsync(jury, http);
        return seat.Succeeded ? await pages.PostAsync(seat.Value, step, http) : http.Refuse(seat.Problems);
    }
}
