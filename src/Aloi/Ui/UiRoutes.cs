using System.Text.Encodings.Web;
using System.Text.Unicode;
using Aloi.Platform.Access;
using Aloi.Platform.Database;
using Aloi.Platform.Hosting;
using Aloi.Platform.Problems;
using Aloi.Platform.Texts;
using Aloi.Ui.Pages;

namespace Aloi.Ui;

/// <summary>The first page, a member's first page, the choices of every page's foot, and the files that pages need.</summary>
public static class UiRoutes
{
    public static IServiceCollection AddUi(this IServiceCollection services)
    {
        services.AddRazorComponents();

        // Accents as they are, not as numbers: French pages are a tenth smaller, and people can read their source.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddHttpContextAccessor();
        services.AddScoped<PageContext>();
        services.AddSingleton<IProblemPage, ProblemPages>();
        services.AddSingleton(new NavigationItem("/work", "ui.work.nav", "house", Order: 0));
        return services;
    }

    public static void MapUi(this IEndpointRouteBuilder routes, bool isDevelopment)
    {
        WebAssets.Map(routes);
        routes.MapGet("/", HomeAsync).Public().WithoutPreparation();
        routes.MapGet("/work", WorkAsync).OnlyFor(ActorKind.Member);
        routes.MapPost("/preferences", (Delegate)PreferAsync).PublicForm();
        routes.MapGet("/aloi.svg", () => Results.Stream(Open("Aloi.Ui.aloi.svg"), "image/svg+xml")).Public().WithoutPreparation();
        if (isDevelopment)
        {
            DesignRoutes.Map(routes);
        }
    }

    /// <summary>Answers while the demo is still being loaded: a newcomer sees the product at once.</summary>
    private static async Task<IResult> HomeAsync(HttpContext http, Preparation preparation, AloiSettings settings)
    {
        if (settings.Empty)
        {
            // Nothing is loaded, so there is hardly anything to wait for; and the first page is the one that founds.
            await preparation.WaitAsync(http.RequestAborted);
        }

        http.Response.Headers.Vary = "Accept-Language, Cookie";
        if (preparation.IsDone && http.RequestServices.GetService<IFirstRun>() is { } first && await first.ShowAsync(http) is { } page)
        {
            return page;
        }

        var installation = preparation.IsDone ? http.RequestServices.GetService<Installation>() : null;
        return Show.Page<HomePage>(new { Demo = installation is not null && await installation.IsDemoAsync(http.RequestAborted) });
    }

    private static async Task<IResult> WorkAsync(HttpContext http, IEnumerable<IWorkCards> sources)
    {
        // A vault on a host of its own has no members: nobody brings their frame.
        if (http.RequestServices.GetService<IMemberFrame>() is not { } members || await members.ReadAsync(http.RequestAborted) is not { } member)
        {
            return http.Refuse(CommonProblems.SignInFirst.With());
        }

        var cards = new List<WorkCard>();
        foreach (var source in sources)
        {
            cards.AddRange(await source.ReadAsync(member, http.Language(), http.RequestAborted));
        }

        return Show.Page<WorkHomePage>(new { Cards = (IReadOnlyList<WorkCard>)[.. cards.OrderBy(c => c.Order)] });
    }

    private static async Task<IResult> PreferAsync(HttpContext http)
    {
        var form = await FormValues.ReadAsync(http);
        if (form["language"] is "fr" or "en")
        {
            Keep(http, RequestLanguage.Cookie, form["language"]);
        }

        if (form["theme"] is "light" or "dark" or "system")
        {
            Keep(http, Themes.Cookie, form["theme"]);
        }

        return Show.See(LocalPath.Or(form["back"], "/"));
    }

    private static void Keep(HttpContext http, string cookie, string value) =>
        http.Response.Cookies.Append(
            cookie,
            value,
            new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = http.Request.IsHttps,
                MaxAge = TimeSpan.FromDays(365),
                IsEssential = true,
            }
        );

    private static Stream Open(string name) => typeof(UiRoutes).Assembly.GetManifestResourceStream(name)!;
}
