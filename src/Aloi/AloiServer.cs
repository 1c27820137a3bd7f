using System.Text.Json.Serialization;
using Aloi.Demo;
using Aloi.Integrations.VcApi;
using Aloi.Platform.Access;
using Aloi.Platform.Hosting;
using Aloi.Platform.Secrets;
using Aloi.Ui;

namespace Aloi;

/// <summary>The program as a web server.</summary>
public static class AloiServer
{
    public static async Task<int> RunAsync(string[] args)
    {
        var (settings, urls) = ServerArguments.Read(args);
        await using var app = Build(settings, urls);
        await app.StartAsync();
        await AloiHost.PrepareAsync(app.Services, app.Lifetime.ApplicationStopping);
        await app.WaitForShutdownAsync();
        return 0;
    }

    /// <summary>The server, assembled and not yet started. Tests replace services through <paramref name="adjust"/>.</summary>
    public static WebApplication Build(AloiSettings settings, string urls, Action<IServiceCollection>? adjust = null)
    {
        var builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { ApplicationName = typeof(AloiServer).Assembly.GetName().Name }
        );
        builder.Configuration.AddInMemoryCollection(settings.Configuration);
        builder.WebHost.UseUrls(urls);
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(o => o.AddServerHeader = false);
        if (ConformanceMode.IsOn(builder.Configuration))
        {
            builder.WebHost.ConfigureKestrel(o =>
                o.ConfigureHttpsDefaults(https => https.ServerCertificate = ConformanceMode.Certificate(TimeProvider.System))
            );
        }

        AloiLogging.Configure(builder.Logging);
        builder.Services.ConfigureHttpJsonOptions(o => o.SerializerOptions.Converters.Add(new JsonStringEnumConverter()));
        builder.Services.AddSealedKeyRing(settings.DataFolder);
        builder.Services.AddUi();
        var modules = builder.Services.AddAloi(settings);
        if (settings.Role == Role.All)
        {
            builder.Services.AddSingleton(new DemoLinks(urls, Console.Out));
            builder.Services.AddScoped<IStartupStep, DemoStep>();
        }

        adjust?.Invoke(builder.Services);
        var app = builder.Build();
        app.UseSecurityHeaders();
        app.UseFailurePages();
        app.UseRouting();
        app.UsePreparation();
        app.UseMiddleware<AccessGate>();
        app.MapHealth();
        app.MapUi(app.Environment.IsDevelopment());
        modules.MapAll(app);
        return app;
    }
}
