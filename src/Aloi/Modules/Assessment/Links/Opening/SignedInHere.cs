using Aloi.Platform.Access;

namespace Aloi.Modules.Assessment.Links.Opening;

/// <summary>
/// The member whose session the browser holds beside the link. It opens nothing; it only tells a candidate who tries to judge themselves
/// with somebody else's link. Read in a scope of its own, since the session may be of another organisation.
/// </summary>
internal sealed class SignedInHere(IServiceScopeFactory scopes)
{
    public async Task<long?> MemberAsync(HttpContext http, long organisationId)
    {
        await using var scope = scopes.CreateAsyncScope();
        var reader = scope.ServiceProvider.GetServices<ISessionReader>().FirstOrDefault(r => r.Kind == ActorKind.Member);
        return
            reader is not null
            && await reader.ReadAsync(http)
            && scope.ServiceProvider.GetRequiredService<TenantScope>().OrganisationId == organisationId
            ? scope.ServiceProvider.GetRequiredService<CurrentUser>().Id
            : null;
    }
}
