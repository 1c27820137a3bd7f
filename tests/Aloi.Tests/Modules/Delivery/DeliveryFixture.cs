using Aloi.Modules.TransparencyLog.Contracts;
using Aloi.Platform.Database;
using Aloi.Platform.Outbox;
using Aloi.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Aloi.Tests.Modules.Delivery;

internal static class DeliveryFixture
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Says that the credentials are in the log, and lets every handler do its part.</summary>
    public static async Task LogAsync(this TestAloi aloi, long organisation, params long[] credentials)
    {
        await aloi.PublishAsync(organisation, new CredentialsLogged(credentials));
        await aloi.DrainAsync();
    }

    public static Task PublishAsync<T>(this TestAloi aloi, long organisation, T @event)
        where T : IEvent =>
        aloi.InScopeAsync(
            organisation,
            s =>
                s.GetRequiredService<IssuerWork>()
                    .RunAsync(
                        () =>
                        {
                            s.GetRequiredService<OutboxWriter>().Publish(@event);
                            return Task.FromResult(true);
                        },
                        Cancellation
                    )
        );

    public static Task<List<T>> RowsAsync<T>(this TestAloi aloi, long organisation)
        where T : class =>
        aloi.InScopeAsync(organisation, s => s.GetRequiredService<IssuerContext>().Set<T>().AsNoTracking().ToListAsync(Cancellation));
}
