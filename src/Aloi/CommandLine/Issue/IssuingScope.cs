using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Access;

namespace Aloi.CommandLine.Issue;

/// <summary>One piece of work of the operator, inside the organisation of the state.</summary>
internal sealed class IssuingScope : IAsyncDisposable
{
    private readonly AsyncServiceScope _scope;

    private IssuingScope(AsyncServiceScope scope) => _scope = scope;

    /// <param name="services">The assembled program.</param>
    /// <param name="organisation">Null before there is one.</param>
    public static IssuingScope Open(IServiceProvider services, OrganisationInfo? organisation)
    {
        var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().Become(ActorKind.Operator);
        if (organisation is not null)
        {
            scope.ServiceProvider.GetRequiredService<TenantScope>().Enter(organisation.Id);
        }

        return new IssuingScope(scope);
    }

    public T Get<T>()
        where T : notnull => _scope.ServiceProvider.GetRequiredService<T>();

    public ValueTask DisposeAsync() => _scope.DisposeAsync();
}
