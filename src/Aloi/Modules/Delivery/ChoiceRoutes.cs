using System.Text.Json;
using Aloi.Modules.Vault.Contracts;
using Aloi.Platform.Access;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Delivery;

/// <summary>Choices from a vault on another host. A page that is not there and a secret that is wrong are one answer: nothing can be learnt.</summary>
internal static class ChoiceRoutes
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost(HolderChoice.Path, ReceiveAsync).ForPrograms();

    private static async Task<IResult> ReceiveAsync(HttpContext http, KeepChoice keep, CancellationToken cancellation)
    {
        HolderChoice? choice;
        try
        {
            choice = await http.Request.ReadFromJsonAsync<HolderChoice>(cancellation);
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            return http.Refuse(CommonProblems.Malformed.With("JSON"));
        }

        return choice is { Page: not null, Secret: not null } && await keep.TellAsync(choice, cancellation)
            ? Results.NoContent()
            : http.Refuse(CommonProblems.NotFound.With());
    }
}
