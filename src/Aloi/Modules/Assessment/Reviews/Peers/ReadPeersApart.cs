using Aloi.Modules.Assessment.Reviews.Pages;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Database;

namespace Aloi.Modules.Assessment.Reviews.Peers;

/// <summary>
/// What the page of invitations shows, for a part of another page that reads for itself: in a scope of its own, since parts of a page are drawn
/// side by side and one connection serves one of them at a time.
/// </summary>
internal sealed class ReadPeersApart(IServiceScopeFactory scopes, TenantScope tenant, CurrentUser user)
{
    /// <summary>Null for whoever may not look.</summary>
    public async Task<PeersModel?> HandleAsync(PublicId candidacy, string leaf, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantScope>().Enter(tenant.OrganisationId!.Value);
        scope.ServiceProvider.GetRequiredService<CurrentUser>().Become(user.Kind, user.Id);
        var asked = await scope.ServiceProvider.GetRequiredService<ReadPeers>().HandleAsync(candidacy, leaf, cancellation);
        return asked.Succeeded ? PeersModel.Of(asked.Value) : null;
    }
}
