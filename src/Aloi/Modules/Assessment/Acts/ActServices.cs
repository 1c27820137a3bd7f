using Aloi.Modules.Assessment.Acts.Accommodating;
using Aloi.Modules.Assessment.Acts.Attempts;
using Aloi.Modules.Assessment.Acts.Correcting;
using Aloi.Modules.Assessment.Acts.Humans;
using Aloi.Modules.Assessment.Acts.Letting;
using Aloi.Modules.Assessment.Acts.Pages;
using Aloi.Modules.Assessment.Acts.Timeline;
using Aloi.Modules.Assessment.Contracts;
using Aloi.Platform.Hosting;
using Aloi.Platform.Mail;
using Aloi.Ui;

namespace Aloi.Modules.Assessment.Acts;

/// <summary>What people may do about the procedure: retake, appeal, correct, extend, waive, accommodate, write to a person.</summary>
internal static class ActServices
{
    public static void AddActs(this IServiceCollection services, AloiSettings settings)
    {
        services.AddScoped<ActDesk>();
        services.AddScoped<RecordAct>();
        services.AddScoped<GrantRetake>();
        services.AddScoped<MakeAppeal>();
        services.AddScoped<AppealBook>();
        services.AddScoped<ReadGrids>();
        services.AddScoped<WaiveRequirement>();
        services.AddScoped<ExtendDeadline>();
        services.AddScoped<OwnHand>();
        services.AddScoped<CorrectAct>();
        services.AddScoped<OwnCorrection>();
        AddAccommodations(services);
        AddHumans(services, settings);
        AddTimeline(services);
    }

    public static void MapActs(this IEndpointRouteBuilder routes)
    {
        OwnerActPages.Map(routes);
        CandidateActPages.Map(routes);
        CorrectionPages.Map(routes);
        AccommodationPages.Map(routes);
        RequestPages.Map(routes);
    }

    private static void AddAccommodations(IServiceCollection services)
    {
        services.AddScoped<HonourAccommodations>();
        services.AddScoped<AccommodationBook>();
        services.AddScoped<GrantAccommodation>();
        services.AddScoped<AskAccommodation>();
        services.AddScoped<AccommodationNotes>();
    }

    private static void AddHumans(IServiceCollection services, AloiSettings settings)
    {
        services.AddScoped<ActMails>();
        services.AddScoped<Callers>();
        services.AddScoped<AskHuman>();
        services.AddScoped<RequestScope>();
        services.AddScoped<ReadRequests>();
        services.AddScoped<CloseRequest>();
        services.AddScoped<IWorkCards, RequestCards>();
        if (!settings.CommandLine)
        {
            services.AddMailbox<ActMailbox>();
        }
    }

    private static void AddTimeline(IServiceCollection services)
    {
        services.AddScoped<ITimelineSource, FactsInTimeline>();
        services.AddScoped<ITimelineSource, CandidacyInTimeline>();
        services.AddScoped<ITimelineSource, PeersInTimeline>();
        services.AddScoped<ITimelineSource, MessagesInTimeline>();
        services.AddScoped<ITimelineSource, CallsInTimeline>();
        services.AddScoped<ITimelineSource, JournalInTimeline>();
        services.AddScoped<ReadTimeline>();
        services.AddScoped<ReadStory>();
        services.AddScoped<ReadOwnStory>();
    }
}
