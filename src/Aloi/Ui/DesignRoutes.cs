using Aloi.Platform.Access;
using Aloi.Ui.Pages;

namespace Aloi.Ui;

/// <summary>Every component on one page, for whoever draws the next one. Only in development.</summary>
internal static class DesignRoutes
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/design", () => Show.Page<DesignPage>()).Public();
}
