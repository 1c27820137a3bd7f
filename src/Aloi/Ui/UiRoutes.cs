using Aloi.Platform.Access;
using Aloi.Platform.Texts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Aloi.Ui;

/// <summary>The first page and the two files every page needs.</summary>
public static class UiRoutes
{
    public static void MapUi(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", (HttpContext http) => Home(http)).Public();
        routes.MapGet("/aloi.css", () => Embedded("aloi.css", "text/css; charset=utf-8")).Public();
        routes.MapGet("/aloi.svg", () => Embedded("aloi.svg", "image/svg+xml")).Public();
    }

    private static RazorComponentResult<HomePage> Home(HttpContext http)
    {
        http.Response.Headers.Vary = "Accept-Language";
        return new RazorComponentResult<HomePage>(new { Language = http.Language() });
    }

    private static IResult Embedded(string name, string contentType) =>
        Results.Stream(typeof(UiRoutes).Assembly.GetManifestResourceStream($"Aloi.Ui.{name}")!, contentType);
}
