using Aloi.Platform.Access;
using Aloi.Platform.Hosting;

namespace Aloi.Integrations.VcApi;

/// <summary>
/// The W3C's interface for conformance tests, under <c>/vc-api</c>. It signs whatever it is given, with keys that live as long as the process and are
/// nobody's: so it is off unless the operator sets <c>Conformance:VcApi=true</c>, and has nothing to do with the organisations of this installation.
/// </summary>
public sealed class VcApiIntegration : IModule
{
    public static void Add(IServiceCollection services, AloiSettings settings)
    {
        services.AddSingleton<ConformanceIssuers>();
        services.AddSingleton<ConformanceLists>();
        services.AddSingleton<ConformanceDocuments>();
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        if (!ConformanceMode.IsOn(routes.ServiceProvider.GetRequiredService<IConfiguration>()))
        {
            return;
        }

        // The two shapes of every address: without a cryptosuite, and with one.
        foreach (var prefix in new[] { "/vc-api", "/vc-api/{suite}" })
        {
            var group = routes.MapGroup(prefix);
            group.MapGet("/issuer", IssueRoute.Issuer).Public();
            group.MapPost("/credentials/issue", IssueRoute.IssueAsync).ForPrograms();
            group.MapPost("/credentials/verify", VerifyRoute.VerifyAsync).ForPrograms();
            group.MapPost("/presentations/verify", PresentationRoute.VerifyAsync).ForPrograms();
            group.MapPost("/credentials/derive", DeriveRoute.DeriveAsync).ForPrograms();
        }

        StatusRoutes.Map(routes.MapGroup("/vc-api/status"));
    }
}
