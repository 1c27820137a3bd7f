using Aloi.Modules.Vault.Contracts;
using Aloi.Platform.Access;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Vault.Reception;

/// <summary>Deliveries from an issuer on another host: the same message as within one process.</summary>
internal static class DeliveryRoutes
{
    public const string Path = "/vault/v1/deliveries";

    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost(Path, ReceiveAsync).ForPrograms();

    /// <summary>The token is looked at before the body is read: a stranger cannot make the vault work.</summary>
    private static async Task<IResult> ReceiveAsync(
        HttpContext http,
        VaultSettings settings,
        IVaultDoor door,
        CancellationToken cancellation
    )
    {
        if (!IsKnown(http.Request.Headers.Authorization, settings.Token))
        {
            return http.Refuse(VaultProblems.WrongToken.With());
        }

        VaultDelivery? delivery;
        try
        {
            delivery = await http.Request.ReadFromJsonAsync<VaultDelivery>(cancellation);
        }
        catch (System.Text.Json.JsonException)
        {
            return http.Refuse(CommonProblems.Malformed.With("JSON"));
        }

        if (delivery?.Items is null || delivery.Sender is null || delivery.Items.Any(i => i?.Credential is null || i.Reference is null))
        {
            return http.Refuse(CommonProblems.Malformed.With("sender, items"));
        }

        return DeliveryRules.Check(delivery) is { } problem
            ? http.Refuse(problem)
            : Results.Ok(await door.HandInAsync(delivery, cancellation));
    }

    private static bool IsKnown(string? authorization, string? token) =>
        token is not null
        && authorization?.StartsWith("Bearer ", StringComparison.Ordinal) == true
        && SecretDigest.AreEqual(authorization["Bearer ".Length..], token);
}
