using Aloi.Modules.Credentials.Keys;
using Aloi.Modules.Credentials.Status;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Credentials;

/// <summary>What administrators do to credentials over HTTP.</summary>
internal static class CredentialRoutes
{
    private const int MostAtOnce = 10_000;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/v1/entities/{entity}/credentials/status", ChangeAsync).OnlyFor(ActorKind.Member);
        routes.MapPost("/api/v1/entities/{entity}/keys/rotate", RotateAsync).OnlyFor(ActorKind.Member);
    }

    private static async Task<IResult> ChangeAsync(
        PublicId entity,
        ChangeStatusRequest body,
        HttpContext http,
        IOrganisations organisations,
        ChangeStatus change
    )
    {
        if (await organisations.FindEntityAsync(entity, http.RequestAborted) is not { } issuer)
        {
            return http.Refuse(CommonProblems.NotFound.With());
        }

        if (To(body.Change) is not { } to)
        {
            return http.Refuse(CredentialsProblems.UnknownChange.With());
        }

        var ids = (body.Ids ?? []).Take(MostAtOnce + 1).ToList();
        if (ids.Count > MostAtOnce)
        {
            return http.Refuse(CommonProblems.TooLong.With("ids", MostAtOnce));
        }

        var parsed = ids.Where(i => PublicId.TryParse(i, null, out _)).Select(i => PublicId.Parse(i, null)).ToList();
        if (parsed.Count < ids.Count)
        {
            return http.Refuse(CommonProblems.NotFound.With());
        }

        return http.Answer(await change.HandleAsync(new StatusChange(parsed, to, issuer.Id), http.RequestAborted), Results.Ok);
    }

    private static async Task<IResult> RotateAsync(PublicId entity, HttpContext http, IOrganisations organisations, RotateKey rotate) =>
        await organisations.FindEntityAsync(entity, http.RequestAborted) is { } found
            ? http.Answer(await rotate.HandleAsync(found.Id, http.RequestAborted), Results.Ok)
            : http.Refuse(CommonProblems.NotFound.With());

    private static CredentialStatus? To(string? change) =>
        change switch
        {
            "revoke" => CredentialStatus.Revoked,
            "suspend" => CredentialStatus.Suspended,
            "reinstate" => CredentialStatus.Active,
            _ => null,
        };
}

/// <param name="Ids">The last part of each credential's address.</param>
/// <param name="Change"><c>revoke</c>, <c>suspend</c> or <c>reinstate</c>.</param>
internal sealed record ChangeStatusRequest(IReadOnlyList<string>? Ids, string? Change);
