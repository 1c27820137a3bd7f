using Aloi.Modules.Credentials.Contracts;
using Aloi.Modules.Delivery.Contracts;
using Aloi.Modules.TransparencyLog.Contracts;
using Aloi.Modules.Vault.Contracts;
using Aloi.Platform.Hosting;
using Aloi.Platform.Outbox;
using Aloi.Platform.Status;

namespace Aloi.Modules.Delivery;

public sealed class DeliveryModule : IModule
{
    public static void Add(IServiceCollection services, AloiSettings settings)
    {
        services.AddScoped<ClaimCodes>();
        services.AddScoped<IStatusPart, DeliveryStatus>();
        services.AddSingleton<PageSecrets>();
        services.AddScoped<KeepChoice>();
        services.AddScoped<IIssuerDoor>(s => s.GetRequiredService<KeepChoice>());
        services.AddScoped<ReceiptSeals>();
        services.AddScoped<DeliveryItems>();
        services.AddScoped<DeliveryBook>();
        services.AddScoped<IDeliveries, Deliveries>();
        services.AddScoped<IProofDeliveries, ProofDeliveries>();
        services.AddScoped<ILinksToMail, LinksToMail>();
        services.Handle<CredentialsLogged, DeliverCredentials>("delivery.deliver");
    }

    public static void Map(IEndpointRouteBuilder routes) => ChoiceRoutes.Map(routes);
}
