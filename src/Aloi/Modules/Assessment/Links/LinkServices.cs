using Aloi.Modules.Assessment.Links.Asking;
using Aloi.Modules.Assessment.Links.Mails;
using Aloi.Modules.Assessment.Links.Opening;
using Aloi.Platform.Hosting;
using Aloi.Platform.Mail;

namespace Aloi.Modules.Assessment.Links;

/// <summary>One-use links for people without an account.</summary>
internal static class LinkServices
{
    public static void AddLinks(this IServiceCollection services, AloiSettings settings)
    {
        services.AddSingleton<LinkTokens>();
        services.AddScoped<LinkSeals>();
        services.AddScoped<LinkStamp>();
        services.AddScoped<LinkLine>();
        services.AddScoped<LinkMails>();
        services.AddScoped<LinkMaker>();
        services.AddScoped<LinkTrail>();
        services.AddScoped<LinkCandidates>();
        services.AddScoped<SendLinks>();
        services.AddScoped<LinkBook>();
        services.AddScoped<ILinks>(s => s.GetRequiredService<LinkBook>());
        AddOpening(services);
        AddAsking(services);
        if (!settings.CommandLine)
        {
            services.AddMailbox<LinkMailbox>();
        }
    }

    public static void MapLinks(this IEndpointRouteBuilder routes)
    {
        LinkRoutes.Map(routes);
        AskRoutes.Map(routes);
    }

    private static void AddOpening(IServiceCollection services)
    {
        services.AddScoped<OpenedScope>();
        services.AddScoped<FindLink>();
        services.AddScoped<LinkDesks>();
        services.AddScoped<ReadLanding>();
        services.AddScoped<LinkOffice>();
        services.AddScoped<SignedInHere>();
        services.AddScoped<BeginLink>();
        services.AddScoped<DisownLink>();
        services.AddScoped<RenewLink>();
    }

    private static void AddAsking(IServiceCollection services)
    {
        services.AddScoped<AskDoor>();
        services.AddScoped<ReviewRequests>();
        services.AddScoped<Outsiders>();
        services.AddScoped<WhomToAsk>();
        services.AddScoped<AskSomebody>();
        services.AddScoped<DrawByHand>();
        services.AddScoped<ReadAsking>();
        services.AddScoped<ReadSent>();
        services.AddScoped<ReadSentApart>();
        services.AddScoped<SendAgain>();
        services.AddScoped<SentActs>();
    }
}
