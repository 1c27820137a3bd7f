using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Organisations.Entities.Pages;
using Aloi.Modules.Organisations.Rights;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Problems;
using Aloi.Ui;

namespace Aloi.Modules.Organisations.Entities;

/// <summary>The tree of entities on pages: seen, grown, renamed, moved.</summary>
internal static class EntityPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/entities", ListAsync).OnlyFor(ActorKind.Member);
        routes.MapGet("/entities/{entity}", ShowAsync).OnlyFor(ActorKind.Member);
        routes.MapPost("/entities/{entity}", UpdateAsync).FormFor(ActorKind.Member);
        routes.MapPost("/entities/{entity}/children", AddAsync).FormFor(ActorKind.Member);
        routes.MapPost("/entities/{entity}/move", MoveAsync).FormFor(ActorKind.Member);
    }

    private static async Task<IResult> ListAsync(HttpContext http, EntityBook book, OwnPlaces places, CancellationToken cancellation)
    {
        var own = await places.OfAsync([Right.Administrator], cancellation);
        return own.Count == 0
            ? http.Refuse(CommonProblems.NotAllowed.With())
            : Show.Page<EntitiesPage>(
                new
                {
                    Tree = TreeOrder.Order(await book.AllAsync(cancellation)),
                    Own = (IReadOnlySet<long>)own.Select(p => p.Entity.Id).ToHashSet(),
                }
            );
    }

    private static Task<IResult> ShowAsync(PublicId entity, HttpContext http, EntityBook book, OwnPlaces places, CancellationToken cancellation) =>
        PageAsync(http, entity, book, places, new EntityTyped(), cancellation);

    private static async Task<IResult> UpdateAsync(
        PublicId entity,
        HttpContext http,
        UpdateEntity update,
        EntityBook book,
        OwnPlaces places,
        CancellationToken cancellation
    )
    {
        var form = await FormValues.ReadAsync(http);
        var edit = new EntityEdit(form["name"], Given(form["country"]), Given(form["url"]), form["timeZone"], form.Has("isIssuer"), form["stamp"]);
        var updated = await update.HandleAsync(entity, edit, cancellation);
        if (updated.Succeeded)
        {
            Toast.Set(http, "entities.saved", updated.Value.Name);
            return Show.See($"/entities/{entity}");
        }

        return await PageAsync(http, entity, book, places, new EntityTyped(edit, Problems: updated.Problems), cancellation);
    }

    private static async Task<IResult> AddAsync(
        PublicId entity,
        HttpContext http,
        AddEntity add,
        EntityBook book,
        OwnPlaces places,
        CancellationToken cancellation
    )
    {
        var form = await FormValues.ReadAsync(http);
        var parent = await book.OpenAsync(entity, Right.Administrator, cancellation);
        if (!parent.Succeeded)
        {
            return http.Refuse(parent.Problems);
        }

        var wanted = new NewEntity(parent.Value.Id, form["childName"], Given(form["childCountry"]), IsIssuer: form.Has("childIsIssuer"));
        var added = await add.HandleAsync(wanted, cancellation);
        if (added.Succeeded)
        {
            Toast.Set(http, "entities.added", added.Value.Name);
            return Show.See($"/entities/{entity}");
        }

        IReadOnlyList<Problem> problems = [.. added.Problems.Select(p => p.At(new Location(Field: Child(p.Where?.Field))))];
        return await PageAsync(http, entity, book, places, new EntityTyped(Child: wanted, Problems: problems), cancellation);
    }

    private static async Task<IResult> MoveAsync(
        PublicId entity,
        HttpContext http,
        MoveEntity move,
        EntityBook book,
        OwnPlaces places,
        CancellationToken cancellation
    )
    {
        var form = await FormValues.ReadAsync(http);
        _ = PublicId.TryParse(form["to"], null, out var target);
        var moved = await move.HandleAsync(entity, target, cancellation);
        if (moved.Succeeded)
        {
            Toast.Set(http, "entities.moved", moved.Value.Name);
            return Show.See($"/entities/{entity}");
        }

        IReadOnlyList<Problem> problems = [.. moved.Problems.Select(p => p.At(new Location(Field: "to")))];
        return await PageAsync(http, entity, book, places, new EntityTyped(Problems: problems), cancellation);
    }

    private static async Task<IResult> PageAsync(
        HttpContext http,
        PublicId id,
        EntityBook book,
        OwnPlaces places,
        EntityTyped typed,
        CancellationToken cancellation
    )
    {
        var opened = await book.OpenAsync(id, Right.Administrator, cancellation);
        if (!opened.Succeeded)
        {
            return http.Refuse(opened.Problems);
        }

        var own = await places.OfAsync([Right.Administrator], cancellation);
        var status = typed.Problems is null ? StatusCodes.Status200OK : typed.Problems[0].Kind.Status;
        return Show.Page<EntityPage>(
            new
            {
                Entity = own.First(p => p.Entity.Id == opened.Value.Id),
                Stamp = UpdateEntity.StampOf(opened.Value),
                Places = own,
                Typed = typed,
            },
            status
        );
    }

    private static string Child(string? field) => field is null ? "childName" : "child" + char.ToUpperInvariant(field[0]) + field[1..];

    private static string? Given(string value) => value.Length > 0 ? value : null;
}

/// <summary>What was typed into one of the page's forms when it was refused.</summary>
public sealed record EntityTyped(EntityEdit? Edit = null, NewEntity? Child = null, IReadOnlyList<Problem>? Problems = null);
