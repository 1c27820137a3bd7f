using Aloi.Platform.Drawing.Node;

namespace Aloi.Platform.Drawing;

public static class DrawingServices
{
    public static IServiceCollection AddDrawing(this IServiceCollection services)
    {
        services.AddSingleton(new DrawingOptions());
        services.AddSingleton(_ => new PictureCache());
        services.AddSingleton<IDrawing, NodeDrawing>();
        return services;
    }
}
