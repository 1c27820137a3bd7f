using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Credentials.Status;

/// <summary>Answers a status list as it was last signed. Whoever asks says nothing about whose credential they hold.</summary>
public sealed class ServeStatusList(IssuerContext database)
{
    public Task<byte[]?> HandleAsync(PublicId list, CancellationToken cancellation) =>
        database
            .AcrossOrganisations<StatusList>()
            .Where(l => l.PublicId == list)
            .Select(l => l.Document)
            .SingleOrDefaultAsync(cancellation);

    internal static void Map(IEndpointRouteBuilder routes) =>
        routes
            .MapGet(
                "/status/{list}",
                async (PublicId list, ServeStatusList serve, HttpContext http) =>
                {
                    if (await serve.HandleAsync(list, http.RequestAborted) is not { } document)
                    {
                        return http.Refuse(CommonProblems.NotFound.With());
                    }

                    http.Response.Headers.CacheControl = "public, max-age=300";
                    return Results.Bytes(document, "application/vc");
                }
            )
            .Public();
}
