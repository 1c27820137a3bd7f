using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Aloi.Platform.Passkeys;

public static class PasskeyServices
{
    /// <summary>For both sides; adding it twice is adding it once.</summary>
    public static void AddPasskeys(this IServiceCollection services)
    {
        services.TryAddSingleton<PasskeyTicket>();
        services.TryAddSingleton<PasskeyCeremony>();
    }
}
