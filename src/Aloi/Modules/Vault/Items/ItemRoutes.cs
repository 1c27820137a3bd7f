using System.Text.Json;
using Aloi.Modules.Vault.People;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Vault.Items;

internal static class ItemRoutes
{
    private const int AccessesShown = 500;

    public static void Map(IEndpointRouteBuilder routes)
    {
        var vault = routes.MapGroup("/api/v1/vault").OnlyFor(ActorKind.Person);
        vault.MapGet("", ListAsync);
        vault.MapGet("/accesses", AccessesAsync);
        vault.MapGet("/{item}", DownloadAsync);
    }

    private static async Task<IResult> ListAsync(OwnItems items, CancellationToken cancellation) =>
        Results.Ok(await items.ListAsync(cancellation));

    private static async Task<IResult> DownloadAsync(PublicId item, HttpContext http, OwnItems items, CancellationToken cancellation)
    {
        var credential = await items.DownloadAsync(item, cancellation);
        return credential is null
            ? http.Refuse(CommonProblems.NotFound.With())
            : Results.File(credential, "application/vc+ld+json", $"{item}.json");
    }

    private static async Task<IResult> AccessesAsync(AccessLog log, CurrentUser user, CancellationToken cancellation)
    {
        var accesses = await log.OfAsync(user.Id!.Value, AccessesShown, cancellation);
        return Results.Ok(accesses.Select(a => new AccessView(a.At, a.Act)));
    }
}

internal sealed record AccessView(DateTimeOffset At, VaultAct Act);
