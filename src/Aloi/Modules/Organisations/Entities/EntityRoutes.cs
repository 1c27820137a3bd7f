using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Organisations.Entities;

internal static class EntityRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var entities = routes.MapGroup("/api/v1/entities").OnlyFor(ActorKind.Member);
        entities.MapGet("", ListAsync);
        entities.MapPost("/{entity}/children", AddAsync);
        entities.MapPost("/{entity}/move", MoveAsync);
    }

    /// <summary>The whole tree: everybody in an organisation may know its shape.</summary>
    private static async Task<IResult> ListAsync(EntityBook book, CancellationToken cancellation)
    {
        var all = await book.AllAsync(cancellation);
        var publicIds = all.ToDictionary(e => e.Id, e => e.PublicId);
        return Results.Ok(all.Select(e => View(e.Info(), e.ParentId is { } parent ? publicIds[parent] : null)));
    }

    private static async Task<IResult> AddAsync(
        PublicId entity,
        AddEntityRequest body,
        HttpContext http,
        EntityBook book,
        AddEntity add,
        CancellationToken cancellation
    )
    {
        var parent = await book.OpenAsync(entity, Right.Administrator, cancellation);
        if (!parent.Succeeded)
        {
            return http.Refuse(parent.Problems);
        }

        var wanted = new NewEntity(parent.Value.Id, body.Name ?? "", body.Country, body.Url, body.TimeZone, body.IsIssuer);
        return http.Answer(
            await add.HandleAsync(wanted, cancellation),
            added => Results.Created($"/api/v1/entities/{added.PublicId}", View(added, entity))
        );
    }

    private static async Task<IResult> MoveAsync(
        PublicId entity,
        MoveEntityRequest body,
        HttpContext http,
        MoveEntity move,
        CancellationToken cancellation
    )
    {
        _ = PublicId.TryParse(body.To, null, out var target);
        return http.Answer(await move.HandleAsync(entity, target, cancellation), moved => Results.Ok(View(moved, target)));
    }

    private static EntityView View(EntityInfo entity, PublicId? parent) =>
        new(entity.PublicId.ToString(), parent?.ToString(), entity.Name, entity.Country, entity.Url, entity.TimeZone, entity.IsIssuer);
}

internal sealed record AddEntityRequest(string? Name, string? Country, string? Url, string? TimeZone, bool IsIssuer);

internal sealed record MoveEntityRequest(string? To);

internal sealed record EntityView(string Id, string? Parent, string Name, string? Country, string? Url, string TimeZone, bool IsIssuer);
