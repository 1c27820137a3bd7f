using Aloi.Modules.Assessment.Reviews.Peers.Circles;

namespace Aloi.Modules.Assessment.Reviews.Peers;

/// <summary>Peers: who is asked, what they say, and what circles do to it.</summary>
internal static class PeerServices
{
    public static void AddPeers(this IServiceCollection services)
    {
        services.AddScoped<CircleGraph>();
        services.AddScoped<Endorsers>();
        services.AddScoped<CircleWatch>();
        services.AddScoped<EdgeBook>();
        services.AddScoped<SpreadCircle>();
        services.AddScoped<FactsGate>();
    }
}
