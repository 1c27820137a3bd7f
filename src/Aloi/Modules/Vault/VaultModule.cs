using Aloi.Modules.Vault.Claims;
using Aloi.Modules.Vault.Contracts;
using Aloi.Modules.Vault.Items;
using Aloi.Modules.Vault.Pages;
using Aloi.Modules.Vault.Passkeys;
using Aloi.Modules.Vault.People;
using Aloi.Modules.Vault.Proofs;
using Aloi.Modules.Vault.Reception;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Database;
using Aloi.Platform.Hosting;
using Aloi.Platform.Mail;
using Aloi.Platform.Outbound;
using Aloi.Platform.Passkeys;
using Aloi.Ui;
using Microsoft.Data.Sqlite;

namespace Aloi.Modules.Vault;

/// <summary>The vault itself where this process plays that role; otherwise only the way to it.</summary>
public sealed class VaultModule : IModule
{
    public static void Add(IServiceCollection services, AloiSettings settings)
    {
        services.AddSingleton(VaultSettings.Load(Environment.GetEnvironmentVariable));
        services.AddScoped<IStartupStep, CheckVaultSettings>();
        if (!settings.Role.HasFlag(Role.Vault))
        {
            services.AddSingleton(new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }));
            services.AddScoped<IVaultDoor, VaultOverHttp>();
            return;
        }

        services.AddTables<VaultContext, SqliteVaultContext, PostgreSqlVaultContext>(DatabaseOf(settings), VaultContext.HistoryTable);
        services.AddHttpContextAccessor();
        services.AddSingleton<VaultSeals>();
        services.AddScoped<VaultWork>();
        services.AddScoped<VaultAddress>();
        services.AddScoped<IStartupStep>(s => s.GetRequiredService<VaultAddress>());
        services.AddScoped<AccessLog>();
        services.AddScoped<VaultPeople>();
        services.AddScoped<PersonSessions>();
        services.AddScoped<ISessionReader>(s => s.GetRequiredService<PersonSessions>());
        services.AddScoped<OwnItems>();
        services.AddPasskeys();
        services.AddScoped<PersonPasskeyBook>();
        services.AddScoped<OwnPasskeys>();
        services.AddScoped<OwnBrowsers>();
        services.AddScoped<OwnKeys>();
        AddReception(services);
        AddClaims(services);
        AddProofs(services);
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        if (routes.ServiceProvider.GetRequiredService<AloiSettings>().Role.HasFlag(Role.Vault))
        {
            ClaimRoutes.Map(routes);
            ItemRoutes.Map(routes);
            VaultPages.Map(routes);
            SettingsPages.Map(routes);
            DeliveryRoutes.Map(routes);
            PasskeyRoutes.Map(routes);
        }
    }

    private static void AddReception(IServiceCollection services)
    {
        services.AddScoped<ItemKeeper>();
        services.TryAddOutboundDocuments();
        services.AddScoped<IssuerKeyDocuments>();
        services.AddScoped<ICredentialCheck, SignatureCheck>();
        services.AddScoped<IVaultDoor, LocalVaultDoor>();
    }

    private static void AddClaims(IServiceCollection services)
    {
        services.AddScoped<WaitingItems>();
        services.AddScoped<ClaimFinder>();
        services.AddScoped<ClaimContext>();
        services.AddScoped<LookAtClaim>();
        services.AddScoped<ClaimItem>();
        services.AddScoped<NewVault>();
        services.AddScoped<AskForProof>();
        services.AddScoped<ProofMail>();
        services.AddScoped<RequestMoment>();
        services.AddScoped<ProveAddress>();
        services.AddScoped<AddressOwners>();
        services.AddScoped<IVaultLinks, VaultLinks>();
        services.AddScoped<Recover>();
        services.AddMailbox<VaultMailbox>();
    }

    private static void AddProofs(IServiceCollection services)
    {
        services.AddScoped<VaultHost>();
        services.AddScoped<VaultSettingsView>();
        services.AddScoped<HeldProofs>();
        services.AddScoped<ChooseVisibility>();
        services.AddSingleton(new NavigationItem("/vault", "vault.nav.proofs", "award", Order: 10, Area: NavigationArea.Vault));
        services.AddSingleton(
            new NavigationItem("/vault/accesses", "vault.nav.accesses", "history", Order: 20, Area: NavigationArea.Vault)
        );
        services.AddSingleton(
            new NavigationItem("/vault/settings", "vault.nav.settings", "settings", Order: 30, Area: NavigationArea.Vault)
        );
        services.AddSingleton<IssuerOverHttp>();
        services.AddScoped<IssuerDoors>();
        services.AddScoped<ProofStanding>();
        services.AddSingleton<BadgePictures>();
    }

    /// <summary>
    /// On SQLite a file of its own: the issuer hands credentials in from within its own transaction, and one file has one writer at a time.
    /// </summary>
    private static DatabaseSettings DatabaseOf(AloiSettings settings) =>
        settings.Database.Kind == DatabaseKind.Sqlite
            ? settings.Database with
            {
                ConnectionString = new SqliteConnectionStringBuilder(settings.Database.ConnectionString)
                {
                    DataSource = Path.Combine(settings.DataFolder, "vault.db"),
                }.ToString(),
            }
            : settings.Database;
}
