namespace Aloi.Platform.Hosting;

/// <summary>A module's only wiring: its services and its routes.</summary>
public interface IModule
{
    static abstract void Add(IServiceCollection services, AloiSettings settings);

    static abstract void Map(IEndpointRouteBuilder routes);
}

/// <summary>The modules that run in this process, each named once by the program.</summary>
public sealed class ModuleList(IServiceCollection services, AloiSettings settings)
{
    private readonly List<Action<IEndpointRouteBuilder>> _maps = [];

    /// <summary>Adds the module when this process plays one of the roles it belongs to.</summary>
    public ModuleList Add<TModule>(Role roles)
        where TModule : IModule
    {
        if ((settings.Role & roles) != Role.None)
        {
            TModule.Add(services, settings);
            _maps.Add(TModule.Map);
        }

        return this;
    }

    public void MapAll(IEndpointRouteBuilder routes) => _maps.ForEach(map => map(routes));
}
