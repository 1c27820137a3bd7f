using Aloi.Platform.Hosting;
using Aloi.Platform.Outbound;

namespace Aloi.Modules.Credentials.Verifying;

/// <summary>The checking of any proof: in every role, since a vault's visitors ask the same question.</summary>
public sealed class VerifyingModule : IModule
{
    public static void Add(IServiceCollection services, AloiSettings settings)
    {
        services.TryAddOutboundDocuments();
        services.AddScoped<HandedOver>();
    }

    public static void Map(IEndpointRouteBuilder routes) => VerifyRoutes.Map(routes);
}
