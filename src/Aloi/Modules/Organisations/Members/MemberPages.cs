using Aloi.Modules.Organisations.Members.Editing;
using Aloi.Modules.Organisations.Members.Pages;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Problems;
using Aloi.Platform.Texts;
using Aloi.Ui;

namespace Aloi.Modules.Organisations.Members;

/// <summary>The pages about members: finding them, one of them, erasing.</summary>
internal static class MemberPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/members", ListAsync).OnlyFor(ActorKind.Member);
        routes.MapGet("/members/{member}", ShowAsync).OnlyFor(ActorKind.Member);
        routes.MapPost("/members/{member}", EditAsync).FormFor(ActorKind.Member);
        routes.MapPost("/members/{member}/erase", EraseAsync).FormFor(ActorKind.Member);
    }

    private static async Task<IResult> ListAsync(
        string? q,
        string? entity,
        string? after,
        HttpContext http,
        SearchMembers search,
        CancellationToken cancellation
    )
    {
        PublicId? place = string.IsNullOrEmpty(entity) ? null : PublicId.TryParse(entity, null, out var e) ? e : default(PublicId);
        PublicId? from = PublicId.TryParse(after, null, out var a) ? a : null;
        var text = (q ?? "").Trim();
        var found = await search.HandleAsync(new MembersAsked(place, text.Length <= 200 ? text : text[..200], from), cancellation);
        return http.Answer(found, f => Show.Page<MembersListPage>(new { Found = f, IsFirst = from is null }));
    }

    private static async Task<IResult> ShowAsync(PublicId member, HttpContext http, ReadMember read, CancellationToken cancellation) =>
        http.Answer(await read.HandleAsync(member, cancellation), shown => Show.Page<MemberPage>(new { Shown = shown }));

    private static async Task<IResult> EditAsync(
        PublicId member,
        HttpContext http,
        EditMember edit,
        ReadMember read,
        CancellationToken cancellation
    )
    {
        var wanted = Read(await FormValues.ReadAsync(http));
        var edited = await edit.HandleAsync(member, wanted, cancellation);
        if (edited.Succeeded)
        {
            Toast.Set(http, "members.saved");
            return Show.See($"/members/{member}");
        }

        var shown = await read.HandleAsync(member, cancellation);
        return shown.Succeeded && edited.Problems[0].Kind != CommonProblems.NotFound && edited.Problems[0].Kind != CommonProblems.NotAllowed
            ? Show.Page<MemberPage>(
                new
                {
                    Shown = shown.Value,
                    Typed = wanted,
                    edited.Problems,
                },
                edited.Problems[0].Kind.Status
            )
            : http.Refuse(edited.Problems);
    }

    private static async Task<IResult> EraseAsync(
        PublicId member,
        HttpContext http,
        EraseMember erase,
        ReadMember read,
        CancellationToken cancellation
    )
    {
        var form = await FormValues.ReadAsync(http);
        var shown = await read.HandleAsync(member, cancellation);
        if (!shown.Succeeded)
        {
            return http.Refuse(shown.Problems);
        }

        var erased = form.Has("understood")
            ? await erase.HandleAsync(member, cancellation)
            : OrganisationsProblems.NotConfirmed.With().At(new Location(Field: "understood"));
        if (!erased.Succeeded)
        {
            return Show.Page<MemberPage>(new { Shown = shown.Value, erased.Problems }, erased.Problems[0].Kind.Status);
        }

        Toast.Set(http, "members.erased");
        return Show.See("/members");
    }

    private static MemberEdit Read(FormValues form) =>
        new(
            form["email"],
            form["staffNumber"],
            form["givenName"],
            form["familyName"],
            form["job"],
            Languages.FromTag(form["language"]),
            PublicId.TryParse(form["entity"], null, out var entity) ? entity : default,
            form["manager"],
            long.TryParse(form["version"], System.Globalization.CultureInfo.InvariantCulture, out var version) ? version : -1
        );
}
