using Aloi.Modules.Organisations.Contracts;
using Aloi.Ui;

namespace Aloi.Modules.Organisations.Settings;

/// <summary>What an organisation's settings are made of.</summary>
internal static class SettingsServices
{
    public static void AddSettings(this IServiceCollection services)
    {
        services.AddScoped<Looks>();
        services.AddScoped<IOrganisationLook>(s => s.GetRequiredService<Looks>());
        services.AddScoped<LogoReader>();
        services.AddScoped<ChangeSettings>();
        services.AddSingleton(new NavigationItem("/settings", "settings.nav", "settings", Order: 90, Rights: [nameof(Right.Administrator)]));
    }
}
