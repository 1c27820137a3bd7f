using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Organisations.Entities;
using Aloi.Modules.Organisations.Members;
using Aloi.Modules.Organisations.Rights.Pages;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Problems;
using Aloi.Ui;

namespace Aloi.Modules.Organisations.Rights;

/// <summary>The page of rights: who holds what where, given and taken back.</summary>
internal static class RightPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/rights", ListAsync).OnlyFor(ActorKind.Member);
        routes.MapPost("/rights", GiveAsync).FormFor(ActorKind.Member);
        routes.MapPost("/rights/{member}/{entity}/{right}/take", TakeAsync).FormFor(ActorKind.Member);
        routes.MapPost("/rights/{member}/{entity}/{right}/give", GiveBackAsync).FormFor(ActorKind.Member);
    }

    private static Task<IResult> ListAsync(string? q, string? right, int? page, HttpContext http, ListGrants list, CancellationToken cancellation) =>
        PageAsync(http, list, Asked(q, right, page), new RightTyped("", "", ""), cancellation);

    private static async Task<IResult> GiveAsync(
        HttpContext http,
        MemberFinder finder,
        EntityBook entities,
        GiveRight give,
        ListGrants list,
        CancellationToken cancellation
    )
    {
        var form = await FormValues.ReadAsync(http);
        var typed = new RightTyped(form["person"], form["right"], form["entity"]);
        var given = await TryGiveAsync(typed, finder, entities, give, cancellation);
        if (given.Succeeded)
        {
            Toast.Set(http, "rights.given", typed.Person);
            return Show.See("/rights?q=" + Uri.EscapeDataString(typed.Person));
        }

        return await PageAsync(http, list, Asked(null, null, null), typed with { Problems = given.Problems }, cancellation);
    }

    private static async Task<Outcome<bool>> TryGiveAsync(
        RightTyped typed,
        MemberFinder finder,
        EntityBook entities,
        GiveRight give,
        CancellationToken cancellation
    )
    {
        var person = typed.Person.Length is > 0 and <= OrganisationsLimits.Name ? await finder.FindOneAsync(typed.Person, cancellation) : null;
        if (person is null)
        {
            return OrganisationsProblems.UnknownManagerHere.With(typed.Person).At(new Location(Field: "person"));
        }

        if (!Enum.TryParse<Right>(typed.Right, out var right) || !Enum.IsDefined(right))
        {
            return CommonProblems.Missing.With("right").At(new Location(Field: "right"));
        }

        var place = await entities.OpenAsync(
            PublicId.TryParse(typed.Entity, null, out var id) ? id : default,
            Right.Administrator,
            cancellation
        );
        return place.Succeeded
            ? await give.HandleAsync(person.Id, place.Value.Id, right, cancellation)
            : Outcome<bool>.Refused(place.Problems);
    }

    private static async Task<IResult> TakeAsync(
        [AsParameters] GrantPath path,
        HttpContext http,
        GrantPlaces places,
        TakeRight take,
        ListGrants list,
        CancellationToken cancellation
    )
    {
        var place = await places.FindAsync(path, cancellation);
        if (!place.Succeeded)
        {
            return http.Refuse(place.Problems);
        }

        var taken = await take.HandleAsync(place.Value.Member, place.Value.Entity, place.Value.Right, cancellation);
        if (taken.Succeeded)
        {
            Toast.SetWithUndo(http, $"/rights/{path.Member}/{path.Entity}/{path.Right}/give", "rights.taken");
            return Show.See("/rights");
        }

        return await PageAsync(http, list, Asked(null, null, null), new RightTyped("", "", "", taken.Problems), cancellation);
    }

    /// <summary>Takes a taking back.</summary>
    private static async Task<IResult> GiveBackAsync(
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
                _ => Show.See("/rights")
            )
            : http.Refuse(place.Problems);
    }

    private static async Task<IResult> PageAsync(
        HttpContext http,
        ListGrants list,
        GrantsAsked asked,
        RightTyped typed,
        CancellationToken cancellation
    ) =>
        http.Answer(
            await list.HandleAsync(asked, cancellation),
            found => Show.Page<RightsPage>(new { Found = found, Typed = typed }, typed.Problems?[0].Kind.Status ?? StatusCodes.Status200OK)
        );

    private static GrantsAsked Asked(string? person, string? right, int? page) =>
        new(
            Enum.TryParse<Right>(right, out var known) && Enum.IsDefined(known) ? known : null,
            (person ?? "").Trim() is { Length: <= OrganisationsLimits.Name } text ? text : "",
            Math.Clamp(page ?? 1, 1, 1_000)
        );
}

/// <summary>The form as it was filled in, and what stood in its way.</summary>
public sealed record RightTyped(string Person, string Right, string Entity, IReadOnlyList<Problem>? Problems = null);
