using Aloi.Modules.Assessment.Contracts;
using Aloi.Modules.Credentials.Contracts;
using Aloi.Modules.Credentials.Keys;
using Aloi.Modules.Credentials.Status;
using Aloi.Platform.Hosting;
using Aloi.Platform.Outbound;
using Aloi.Platform.Outbox;

namespace Aloi.Modules.Credentials;

/// <summary>Signed credentials: made once, kept as they are, withdrawn when they must be.</summary>
public sealed class CredentialsModule : IModule
{
    public static void Add(IServiceCollection services, AloiSettings settings)
    {
        services.AddSingleton<KeyVault>();
        services.AddSingleton<SpreadIndexes>();
        services.AddScoped<EntityDoor>();
        services.AddScoped<IssuerKeys>();
        services.AddScoped<RotateKey>();
        services.AddScoped<StatusListSigner>();
        services.AddScoped<StatusLists>();
        services.AddScoped<ChangeStatus.Telling>();
        services.AddScoped<ChangeStatus>();
        services.AddScoped<IssuingTools>();
        services.AddScoped<IssuingDesk>();
        services.AddScoped<ICredentials, ReadCredentials>();
        services.AddScoped<ICredentialSearch, SearchCredentials>();
        services.AddScoped<IProofsHeld, AnswerWhoHolds>();
        services.AddScoped<ServeCredential>();
        services.AddScoped<ServeDidDocument>();
        services.AddScoped<IOwnDocuments, OwnDidDocuments>();
        services.AddScoped<ServeStatusList>();
        services.Handle<ProtocolsSatisfied, IssueCredentials>("credentials.issue");
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        ServeCredential.Map(routes);
        ServeDidDocument.Map(routes);
        ServeStatusList.Map(routes);
        CredentialRoutes.Map(routes);
    }
}
