using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Aloi.Platform.Mail;

public static class MailServices
{
    /// <summary>Adds a side's mails. They are sent when a server is named; otherwise they stay in their table.</summary>
    public static void AddMailbox<TMailbox>(this IServiceCollection services)
        where TMailbox : class, IMailbox
    {
        services.AddScoped<IMailbox, TMailbox>();
        if (services.Any(s => s.ServiceType == typeof(MailSender)))
        {
            return;
        }

        var smtp = SmtpSettings.Load(Environment.GetEnvironmentVariable);
        services.AddSingleton<MailSender>();
        services.AddSingleton(new MailMode(smtp is not null));
        if (smtp is not null)
        {
            services.AddSingleton<IMailTransport>(new SmtpTransport(smtp));
            services.AddHostedService<MailWorker>();
        }
        else
        {
            services.TryAddSingleton<IMailTransport, NoTransport>();
        }
    }

    /// <summary>Nothing drains the mails without a server; reaching this is a bug.</summary>
    private sealed class NoTransport : IMailTransport
    {
        public Task SendAsync(OutgoingMail mail, CancellationToken cancellation) =>
            throw new InvalidOperationException("No mail server is configured.");
    }
}

/// <summary>Whether mails really leave.</summary>
public sealed record MailMode(bool Sends);
