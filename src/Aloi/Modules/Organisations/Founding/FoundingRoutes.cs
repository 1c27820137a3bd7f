using Aloi.Modules.Organisations.Founding.Pages;
using Aloi.Modules.Organisations.SignIn;
using Aloi.Platform.Access;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Aloi.Platform.Texts;
using Aloi.Ui;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Organisations.Founding;

/// <summary>The first page of an empty installation, and what its button does.</summary>
internal sealed class FirstRunPages(IssuerContext database) : IFirstRun
{
    public async Task<IResult?> ShowAsync(HttpContext http) =>
        await database.Set<Organisation>().AnyAsync(http.RequestAborted)
            ? null
            : Page(http, Foundation.Empty(http.Language()), null, StatusCodes.Status200OK);

    public static IResult Page(HttpContext http, Foundation values, IReadOnlyList<Problem>? problems, int status)
    {
        http.Response.Headers.CacheControl = "no-store";
        return Show.Page<FirstRunPage>(
            new
            {
                Values = values,
                NeedsCode = SetupCode.IsNeeded(http),
                Problems = problems,
            },
            status
        );
    }
}

internal static class FoundingRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/setup", AskAsync).Public();
        routes.MapPost("/setup", FoundAsync).PublicForm();
    }

    private static async Task<IResult> AskAsync(HttpContext http, FirstRunPages pages) =>
        await pages.ShowAsync(http) ?? http.Refuse(CommonProblems.NotFound.With());

    private static async Task<IResult> FoundAsync(
        HttpContext http,
        SetupCode code,
        FirstRunPages pages,
        FoundInstallation found,
        CancellationToken cancellation
    )
    {
        if (await pages.ShowAsync(http) is null)
        {
            return http.Refuse(OrganisationsProblems.AlreadyFounded.With());
        }

        var form = await FormValues.ReadAsync(http);
        var wanted = Read(form, http.Language());
        var founded = code.Opens(http, form["code"])
            ? await found.HandleAsync(wanted, cancellation)
            : OrganisationsProblems.WrongSetupCode.With().At(new Location(Field: "code"));
        if (!founded.Succeeded)
        {
            return founded.Problems[0].Kind == OrganisationsProblems.AlreadyFounded
                ? http.Refuse(founded.Problems)
                : FirstRunPages.Page(http, wanted, founded.Problems, founded.Problems[0].Kind.Status);
        }

        SessionCookie.Set(http, MemberSessionReader.Cookie, founded.Value.Secret, founded.Value.ExpiresAt);
        Toast.Set(http, "founding.done", wanted.Organisation);
        return Show.See("/work");
    }

    private static Foundation Read(FormValues form, Language language) =>
        new(
            form["organisation"],
            form["country"],
            form["timeZone"],
            form["givenName"],
            form["familyName"],
            form["email"],
            form.Has("language") ? Languages.FromTag(form["language"]) : language,
            form["address"]
        );
}
