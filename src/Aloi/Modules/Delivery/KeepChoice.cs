using Aloi.Modules.Credentials.Contracts;
using Aloi.Modules.Vault.Contracts;
using Aloi.Platform;
using Aloi.Platform.Access;

namespace Aloi.Modules.Delivery;

/// <summary>
/// Takes a holder's choice, from this process or from a vault elsewhere. It works in a scope of its own: whoever holds a vault is nobody
/// here, and their vault's session must leave no trace among the organisation's acts.
/// </summary>
internal sealed class KeepChoice(PageSecrets secrets, IServiceScopeFactory scopes) : IIssuerDoor
{
    public async Task<bool> TellAsync(HolderChoice choice, CancellationToken cancellation)
    {
        if (!PublicId.TryParse(choice.Page, null, out var page) || !secrets.IsOf(page, choice.Secret))
        {
            return false;
        }

        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().Become(ActorKind.System);
        return await scope.ServiceProvider.GetRequiredService<IHolderChoices>().KeepAsync(page, choice.IsPrivate, cancellation);
    }
}
