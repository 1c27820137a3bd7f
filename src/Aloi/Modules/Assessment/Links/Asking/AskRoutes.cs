using Aloi.Modules.Assessment.Links.Asking.Pages;
using Aloi.Modules.Assessment.Links.Mails;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Problems;
using Aloi.Ui;

namespace Aloi.Modules.Assessment.Links.Asking;

/// <summary>Asking people about one candidate, for whoever runs the campaign.</summary>
internal static class AskRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/candidacies/{candidacy}/ask/{leaf}", ShowAsync).OnlyFor(ActorKind.Member);
        routes.MapPost("/candidacies/{candidacy}/ask/{leaf}", AskAsync).FormFor(ActorKind.Member);
        routes.MapPost("/candidacies/{candidacy}/draw/{leaf}", DrawAsync).FormFor(ActorKind.Member);
        routes.MapPost("/candidacies/{candidacy}/links/{link}/withdraw", WithdrawAsync).FormFor(ActorKind.Member);
        routes.MapPost("/candidacies/{candidacy}/links/{link}/again", AgainAsync).FormFor(ActorKind.Member);
    }

    private static async Task<IResult> ShowAsync(PublicId candidacy, string leaf, HttpContext http, AskDoor door, ReadAsking read)
    {
        var desk = await door.OpenAsync(candidacy, leaf, http.RequestAborted);
        return desk.Succeeded ? await DrawPageAsync(desk.Value, AskForm.Empty, [], read, http) : http.Refuse(desk.Problems);
    }

    private static async Task<IResult> AskAsync(
        PublicId candidacy,
        string leaf,
        HttpContext http,
        AskDoor door,
        AskSomebody ask,
        ReadAsking read
    )
    {
        var desk = await door.OpenAsync(candidacy, leaf, http.RequestAborted);
        if (!desk.Succeeded)
        {
            return http.Refuse(desk.Problems);
        }

        var values = await FormValues.ReadAsync(http);
        var form = new AskForm(values["person"], values["name"], values["address"], values["capacity"], values["way"] != "code");
        var asked = await ask.HandleAsync(desk.Value, form, http.RequestAborted);
        return asked.Succeeded
            ? await SentAsync(candidacy, asked.Value, form.ByMail, http)
            : await DrawPageAsync(desk.Value, form, asked.Problems, read, http);
    }

    private static async Task<IResult> DrawAsync(PublicId candidacy, string leaf, HttpContext http, DrawByHand draw)
    {
        var drawn = await draw.HandleAsync(candidacy, leaf, http.RequestAborted);
        if (!drawn.Succeeded)
        {
            return http.Refuse(drawn.Problems);
        }

        var people = drawn.Value.People.Count;
        Toast.Set(http, people == 0 ? "links.ask.nobody-drawn" : "links.ask.drawn", people);
        return Show.See($"/candidacies/{candidacy}");
    }

    private static async Task<IResult> WithdrawAsync(PublicId candidacy, PublicId link, HttpContext http, AskDoor door, SentActs acts)
    {
        var open = await door.OpenAsync(candidacy, http.RequestAborted);
        if (!open.Succeeded)
        {
            return http.Refuse(open.Problems);
        }

        var done = await acts.WithdrawAsync(open.Value, link, http.RequestAborted);
        if (done.Succeeded)
        {
            Toast.Set(http, "links.sent.withdrawn-now");
        }

        return done.Succeeded ? Show.See($"/candidacies/{candidacy}") : http.Refuse(done.Problems);
    }

    private static async Task<IResult> AgainAsync(PublicId candidacy, PublicId link, HttpContext http, AskDoor door, SentActs acts)
    {
        var open = await door.OpenAsync(candidacy, http.RequestAborted);
        if (!open.Succeeded)
        {
            return http.Refuse(open.Problems);
        }

        var sent = await acts.AgainAsync(open.Value, link, http.RequestAborted);
        return sent.Succeeded ? await SentAsync(candidacy, sent.Value, sent.Value.IsMailed, http) : http.Refuse(sent.Problems);
    }

    /// <summary>A link that was mailed is said so; one that was not is shown as a code, here and never again.</summary>
    private static async Task<IResult> SentAsync(PublicId candidacy, IssuedLink link, bool byMail, HttpContext http)
    {
        if (byMail)
        {
            Toast.Set(http, "links.ask.sent", link.Person.Name);
            return Show.See($"/candidacies/{candidacy}");
        }

        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        var address = await http.RequestServices.GetRequiredService<LinkMails>().AddressOfAsync(link.Path, http.RequestAborted);
        return Show.Page<LinkCodePage>(
            new
            {
                Address = address,
                Person = link.Person.Name,
                Candidacy = candidacy,
            }
        );
    }

    private static async Task<IResult> DrawPageAsync(
        AskDesk desk,
        AskForm form,
        IReadOnlyList<Problem> problems,
        ReadAsking read,
        HttpContext http
    ) =>
        Show.Page<AskPage>(
            new
            {
                Model = await read.HandleAsync(desk, http.RequestAborted),
                Form = form,
                Problems = problems,
            },
            problems.Count == 0 ? StatusCodes.Status200OK : problems[0].Kind.Status
        );
}
