using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Organisations.Entities;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Problems;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Organisations.Members;

internal static class MemberRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1").OnlyFor(ActorKind.Member);
        api.MapGet("/entities/{entity}/members", ListAsync);
        api.MapPost("/entities/{entity}/members", ImportAsync);
        api.MapDelete("/members/{member}", EraseAsync);
    }

    private static async Task<IResult> ListAsync(
        PublicId entity,
        PublicId? after,
        int? limit,
        HttpContext http,
        ListMembers list,
        CancellationToken cancellation
    ) => http.Answer(await list.HandleAsync(entity, after, limit ?? OrganisationsLimits.RowsOnOnePage, cancellation), Results.Ok);

    private static async Task<IResult> ImportAsync(
        PublicId entity,
        ImportMembersRequest body,
        HttpContext http,
        EntityBook entities,
        ImportMembers import,
        CancellationToken cancellation
    )
    {
        var place = await entities.OpenAsync(entity, Right.Administrator, cancellation);
        if (!place.Succeeded)
        {
            return http.Refuse(place.Problems);
        }

        var rows = (body.Members ?? []).Select(m => m.Row()).ToList();
        return http.Answer(await import.HandleAsync(place.Value.Id, rows, cancellation), done => Results.Ok(View(done)));
    }

    private static async Task<IResult> EraseAsync(PublicId member, HttpContext http, EraseMember erase, CancellationToken cancellation) =>
        http.Answer(await erase.HandleAsync(member, cancellation), _ => Results.NoContent());

    private static ImportMembersView View(ImportedMembers done) =>
        new([.. done.Members.Select(m => m.PublicId.ToString())], done.Added, done.Changed);
}

internal sealed record ImportMembersRequest(IReadOnlyList<MemberRequest>? Members);

internal sealed record MemberRequest(
    string? Email,
    string? StaffNumber,
    string? GivenName,
    string? FamilyName,
    string? Job,
    string? Language,
    string? Manager
)
{
    public MemberRow Row() =>
        new(Email, StaffNumber, GivenName ?? "", FamilyName ?? "", Job, Language is null ? null : Languages.FromTag(Language), Manager);
}

/// <param name="Members">The ids in the order of the rows.</param>
internal sealed record ImportMembersView(IReadOnlyList<string> Members, int Added, int Changed);

internal sealed record MemberView(
    string Id,
    string Entity,
    string? Email,
    string? StaffNumber,
    string? GivenName,
    string? FamilyName,
    string? Job,
    Language? Language,
    bool IsErased
);
