using Aloi.Platform.Access;
using Aloi.Platform.Database;

namespace Aloi.Platform.Hosting;

public static class HealthRoutes
{
    /// <summary><c>/healthz</c>: the process answers. <c>/readyz</c>: its databases answer too.</summary>
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/healthz", () => Results.Text("ok")).Public();
        routes.MapGet("/readyz", ReadyAsync).Public();
    }

    private static async Task<IResult> ReadyAsync(
        IServiceProvider services,
        IEnumerable<ContextToMigrate> contexts,
        CancellationToken cancellation
    )
    {
        foreach (var context in contexts)
        {
            var database = (Microsoft.EntityFrameworkCore.DbContext)services.GetRequiredService(context.Context);
            if (!await database.Database.CanConnectAsync(cancellation))
            {
                return Results.Text("database unreachable", statusCode: StatusCodes.Status503ServiceUnavailable);
            }
        }

        return Results.Text("ready");
    }
}
