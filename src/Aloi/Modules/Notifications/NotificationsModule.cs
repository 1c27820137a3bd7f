using Aloi.Modules.Delivery.Contracts;
using Aloi.Platform.Hosting;
using Aloi.Platform.Mail;
using Aloi.Platform.Outbox;

namespace Aloi.Modules.Notifications;

/// <summary>Tells holders by mail. The command line works for one person at a desk and mails nobody: there the module is silent.</summary>
public sealed class NotificationsModule : IModule
{
    public static void Add(IServiceCollection services, AloiSettings settings)
    {
        if (settings.CommandLine)
        {
            return;
        }

        services.AddScoped<HolderMails>();
        services.AddMailbox<HolderMailbox>();
        services.Handle<CredentialsStored, TellHolders>("notifications.tell-holders");
    }

    public static void Map(IEndpointRouteBuilder routes) => DemoMailsRoute.Map(routes);
}
