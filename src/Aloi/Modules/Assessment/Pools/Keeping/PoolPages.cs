using Aloi.Modules.Assessment.Pools.Pages;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Problems;
using Aloi.Platform.Texts;
using Aloi.Ui;

namespace Aloi.Modules.Assessment.Pools.Keeping;

/// <summary>The people whom rules turn to, for those who design and administer.</summary>
internal static class PoolPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/pools", ListAsync).OnlyFor(ActorKind.Member);
        routes.MapPost("/pools", CreateAsync).FormFor(ActorKind.Member);
        routes.MapGet("/pools/{pool}", ShowAsync).OnlyFor(ActorKind.Member);
        routes.MapPost("/pools/{pool}/people", AddAsync).FormFor(ActorKind.Member);
        routes.MapPost("/pools/{pool}/people/{person}/remove", RemoveAsync).FormFor(ActorKind.Member);
        routes.MapPost("/pools/{pool}/people/{person}/erase", EraseAsync).FormFor(ActorKind.Member);
    }

    private static async Task<IResult> ListAsync(HttpContext http, ReadPools read)
    {
        var model = await read.HandleAsync(http.RequestAborted);
        return model.Places.Count == 0 ? http.Refuse(CommonProblems.NotAllowed.With()) : Show.Page<PoolsPage>(new { Model = model });
    }

    private static async Task<IResult> CreateAsync(HttpContext http, CreatePool create, ReadPools read)
    {
        var form = await FormValues.ReadAsync(http);
        var made = await create.HandleAsync(form["name"], form["entity"], http.RequestAborted);
        if (made.Succeeded)
        {
            Toast.Set(http, "pools.created", form["name"]);
            return Show.See($"/pools/{made.Value}");
        }

        var model = await read.HandleAsync(http.RequestAborted);
        return model.Places.Count == 0
            ? http.Refuse(CommonProblems.NotAllowed.With())
            : Show.Page<PoolsPage>(
                new
                {
                    Model = model,
                    Name = form["name"],
                    Entity = form["entity"],
                    made.Problems,
                },
                made.Problems[0].Kind.Status
            );
    }

    private static async Task<IResult> ShowAsync(PublicId pool, HttpContext http, PoolDoor door, ReadPool read)
    {
        var found = await door.OpenAsync(pool, http.RequestAborted);
        return found.Succeeded
            ? Show.Page<PoolPage>(new { Model = await read.HandleAsync(found.Value, http.RequestAborted) })
            : http.Refuse(found.Problems);
    }

    private static async Task<IResult> AddAsync(PublicId pool, HttpContext http, PoolDoor door, AddToPool add, ReadPool read)
    {
        var found = await door.OpenAsync(pool, http.RequestAborted);
        if (!found.Succeeded)
        {
            return http.Refuse(found.Problems);
        }

        var entry = Read(await FormValues.ReadAsync(http));
        var added = await add.HandleAsync(found.Value, entry, http.RequestAborted);
        if (added.Succeeded)
        {
            Toast.Set(http, "pools.added", added.Value);
            return Show.See($"/pools/{pool}");
        }

        return Show.Page<PoolPage>(
            new
            {
                Model = await read.HandleAsync(found.Value, http.RequestAborted),
                Entry = entry,
                added.Problems,
            },
            added.Problems[0].Kind.Status
        );
    }

    private static async Task<IResult> RemoveAsync(PublicId pool, PublicId person, HttpContext http, PoolDoor door, LeavePool leave)
    {
        var found = await door.OpenAsync(pool, http.RequestAborted);
        var done = found.Succeeded ? await leave.HandleAsync(found.Value, person, http.RequestAborted) : null;
        return Told(pool, http, found.Problems, done, "pools.removed");
    }

    private static async Task<IResult> EraseAsync(PublicId pool, PublicId person, HttpContext http, PoolDoor door, EraseOutsider erase)
    {
        var found = await door.OpenAsync(pool, http.RequestAborted);
        var done = found.Succeeded ? await erase.HandleAsync(found.Value, person, http.RequestAborted) : null;
        return Told(pool, http, found.Problems, done, "pools.erased");
    }

    private static IResult Told(PublicId pool, HttpContext http, IReadOnlyList<Problem> refused, Outcome<bool>? done, string word)
    {
        if (done is not { Succeeded: true })
        {
            return http.Refuse(done?.Problems ?? refused);
        }

        Toast.Set(http, word);
        return Show.See($"/pools/{pool}");
    }

    private static PoolEntry Read(FormValues form) =>
        new(
            form["address"],
            form["name"],
            form["capacity"],
            form["atOnce"],
            form["external"] == "yes",
            form["trainer"] == "yes",
            Languages.FromTag(form["language"])
        );
}
