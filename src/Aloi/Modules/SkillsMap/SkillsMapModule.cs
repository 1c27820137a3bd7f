using Aloi.Modules.Delivery.Contracts;
using Aloi.Platform.Hosting;
using Aloi.Platform.Outbox;

namespace Aloi.Modules.SkillsMap;

public sealed class SkillsMapModule : IModule
{
    public static void Add(IServiceCollection services, AloiSettings settings) =>
        services.Handle<CredentialsStored, PlaceOnMap>("skills-map.place");

    public static void Map(IEndpointRouteBuilder routes) { }
}
