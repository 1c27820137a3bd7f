using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Organisations.Entities;
using Aloi.Modules.Organisations.Members;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Organisations.Rights;

internal static class GrantRoutes
{
    private const string One = "/{member}/grants/{entity}/{right}";

    public static void Map(IEndpointRouteBuilder routes)
    {
        var members = routes.MapGroup("/api/v1/members").OnlyFor(ActorKind.Member);
        members.MapGet("/{member}/grants", ListAsync);
        members.MapPut(One, GiveAsync);
        members.MapDelete(One, TakeAsync);
    }

    private static async Task<IResult> ListAsync(
        PublicId member,
        HttpContext http,
        MemberAccess access,
        IssuerContext database,
        CancellationToken cancellation
    )
    {
        var found = await access.OpenAsync(member, Right.Administrator, cancellation);
        if (!found.Succeeded)
        {
            return http.Refuse(found.Problems);
        }

        var grants = await database
            .Set<Grant>()
            .Where(g => g.MemberId == found.Value.Id)
            .Join(
                database.Set<Entity>(),
                g => g.EntityId,
                e => e.Id,
                (g, e) =>
                    new
                    {
                        g.Right,
                        e.PublicId,
                        g.GivenAt,
                    }
            )
            .ToListAsync(cancellation);
        return Results.Ok(grants.Select(g => new GrantView(g.PublicId.ToString(), g.Right, g.GivenAt)));
    }

    private static async Task<IResult> GiveAsync(
        [AsParameters] GrantPath path,
        HttpContext http,
        GrantPlaces places,
        GiveRight give,
        CancellationToken cancellation
    )
    {
        var place = await places.FindAsync(path, cancellation);
        return place.Succeeded
            ? http.Answer(
                await give.HandleAsync(place.Value.Member, place.Value.Entity, place.Value.Right, cancellation),
                _ => Results.NoContent()
            )
            : http.Refuse(place.Problems);
    }

    private static async Task<IResult> TakeAsync(
        [AsParameters] GrantPath path,
        HttpContext http,
        GrantPlaces places,
        TakeRight take,
        CancellationToken cancellation
    )
    {
        var place = await places.FindAsync(path, cancellation);
        return place.Succeeded
            ? http.Answer(
                await take.HandleAsync(place.Value.Member, place.Value.Entity, place.Value.Right, cancellation),
                _ => Results.NoContent()
            )
            : http.Refuse(place.Problems);
    }
}

internal sealed record GrantPath(PublicId Member, PublicId Entity, string Right);

internal sealed record GrantView(string Entity, Right Right, DateTimeOffset GivenAt);
