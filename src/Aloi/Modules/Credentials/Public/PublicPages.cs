using Aloi.Modules.Credentials.Faces;
using Aloi.Modules.Credentials.Issuers;

namespace Aloi.Modules.Credentials.Public;

/// <summary>What anybody may see: proofs and their issuers.</summary>
internal static class PublicPages
{
    public static IServiceCollection AddPublicPages(this IServiceCollection services)
    {
        services.AddScoped<CheckProof>();
        services.AddScoped<ReadAssessed>();
        services.AddScoped<ProofDossiers>();
        services.AddSingleton<DossierCache>();
        services.AddScoped<ProofPictures>();
        services.AddScoped<IssuerPages>();
        services.AddSingleton<CertifiedCounts>();
        return services;
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        ProofRoutes.Map(routes);
        IssuerRoutes.Map(routes);
    }
}
