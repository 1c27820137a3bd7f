using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Aloi.Ui;

namespace Aloi.Modules.Assessment.Attendances.Pages;

/// <summary>Sheets, for whoever brings results: a new one, who is there, the code on the wall, closing.</summary>
internal static class SheetPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/achievements/{achievement}/attendance", ListAsync).OnlyFor(ActorKind.Member);
        routes.MapPost("/achievements/{achievement}/attendance", OpenAsync).FormFor(ActorKind.Member);
        routes.MapGet("/attendance/{attendance}", ShowAsync).OnlyFor(ActorKind.Member);
        routes.MapPost("/attendance/{attendance}", MarkAsync).FormFor(ActorKind.Member);
        routes.MapPost("/attendance/{attendance}/close", CloseAsync).FormFor(ActorKind.Member);
        routes.MapGet("/attendance/{attendance}/code", CodeAsync).OnlyFor(ActorKind.Member);
    }

    private static async Task<IResult> ListAsync(PublicId achievement, HttpContext http, CampaignDoor door, SheetDesk desk)
    {
        var campaign = await door.OpenAsync(achievement, CampaignAct.Record, http.RequestAborted);
        return campaign.Succeeded
            ? await DrawListAsync(campaign.Value, new SheetForm("", "", "", "", "", ""), desk, [], http)
            : http.Refuse(campaign.Problems);
    }

    private static async Task<IResult> OpenAsync(PublicId achievement, HttpContext http, CampaignDoor door, SheetDesk desk, OpenSheet open)
    {
        var campaign = await door.OpenAsync(achievement, CampaignAct.Record, http.RequestAborted);
        if (!campaign.Succeeded)
        {
            return http.Refuse(campaign.Problems);
        }

        var values = await FormValues.ReadAsync(http);
        var form = new SheetForm(values["leaf"], values["title"], values["day"], values["from"], values["to"], values["amount"]);
        var opened = await open.HandleAsync(campaign.Value, form, http.RequestAborted);
        return opened.Succeeded
            ? Show.See($"/attendance/{opened.Value}")
            : await DrawListAsync(campaign.Value, form, desk, opened.Problems, http);
    }

    private static async Task<IResult> ShowAsync(PublicId attendance, HttpContext http, SheetDesk desk)
    {
        var found = await desk.FindAsync(attendance, http.RequestAborted);
        return found.Succeeded ? await DrawAsync(found.Value, "", desk, [], http) : http.Refuse(found.Problems);
    }

    private static async Task<IResult> MarkAsync(PublicId attendance, HttpContext http, SheetDesk desk, MarkPresent mark)
    {
        var values = await FormValues.ReadAsync(http);
        var shown = values["shown"].Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        var ticks = new SheetTicks(shown, values.All("present").ToHashSet(StringComparer.Ordinal));
        var done = await mark.HandleAsync(attendance, ticks, values["added"], http.RequestAborted);
        if (done.Succeeded)
        {
            Toast.Set(http, "attendance.kept");
            return Show.See($"/attendance/{attendance}");
        }

        var found = await desk.FindAsync(attendance, http.RequestAborted);
        return found.Succeeded ? await DrawAsync(found.Value, values["added"], desk, done.Problems, http) : http.Refuse(found.Problems);
    }

    private static async Task<IResult> CloseAsync(PublicId attendance, HttpContext http, SheetDesk desk, CloseSheet close)
    {
        var done = await close.HandleAsync(attendance, http.RequestAborted);
        if (done.Succeeded)
        {
            Toast.Set(http, "attendance.closed-toast", done.Value);
            return Show.See($"/attendance/{attendance}");
        }

        var found = await desk.FindAsync(attendance, http.RequestAborted);
        return found.Succeeded ? await DrawAsync(found.Value, "", desk, done.Problems, http) : http.Refuse(found.Problems);
    }

    private static async Task<IResult> CodeAsync(
        PublicId attendance,
        HttpContext http,
        SheetDesk desk,
        SheetCode codes,
        Installation installation
    )
    {
        var found = await desk.FindAsync(attendance, http.RequestAborted);
        if (!found.Succeeded || found.Value.Sheet.IsClosed)
        {
            return found.Succeeded ? http.Refuse([AttendanceProblems.Closed.With()]) : http.Refuse(found.Problems);
        }

        http.Response.Headers.CacheControl = "no-store";
        var host = await installation.AddressAsync(http.RequestAborted) ?? $"{http.Request.Scheme}://{http.Request.Host}";
        return Show.Page<SheetCodePage>(new { found.Value.Sheet, Address = $"{host}/attend/{codes.Now(attendance)}" });
    }

    private static async Task<IResult> DrawListAsync(
        Campaign campaign,
        SheetForm form,
        SheetDesk desk,
        IReadOnlyList<Problem> problems,
        HttpContext http
    ) =>
        Show.Page<SheetsPage>(
            new
            {
                Campaign = campaign,
                Form = form,
                Sheets = await desk.ListAsync(campaign, http.RequestAborted),
                Leaves = campaign.Version.Content.Protocol.Leaves().OfType<Attendance>().ToList(),
                Problems = problems,
            },
            Status(problems)
        );

    private static async Task<IResult> DrawAsync(
        OpenedSheet opened,
        string added,
        SheetDesk desk,
        IReadOnlyList<Problem> problems,
        HttpContext http
    ) =>
        Show.Page<SheetPage>(
            new
            {
                opened.Sheet,
                opened.Campaign,
                Lines = await desk.LinesAsync(opened.Sheet, http.RequestAborted),
                Added = added,
                Problems = problems,
            },
            Status(problems)
        );

    private static int Status(IReadOnlyList<Problem> problems) => problems.Count == 0 ? StatusCodes.Status200OK : problems[0].Kind.Status;
}
