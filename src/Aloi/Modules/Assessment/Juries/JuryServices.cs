using Aloi.Modules.Assessment.Contracts;
using Aloi.Modules.Assessment.Juries.Calling;
using Aloi.Modules.Assessment.Juries.Minutes;
using Aloi.Modules.Assessment.Juries.Pages;
using Aloi.Modules.Assessment.Juries.Pages.Owner;
using Aloi.Modules.Assessment.Juries.Seats;
using Aloi.Modules.Assessment.Links;
using Aloi.Platform.Outbox;
using Aloi.Ui;

namespace Aloi.Modules.Assessment.Juries;

/// <summary>Juries: convening, grids, deliberation, minutes.</summary>
internal static class JuryServices
{
    public static void AddJuries(this IServiceCollection services)
    {
        services.AddScoped<JuryShelf>();
        services.AddScoped<JuryWork>();
        services.AddScoped<JurySittings>();
        AddCalling(services);
        services.AddSingleton<DeviceDigests>();
        services.AddScoped<HandOvers>();
        services.AddScoped<SessionOwners>();
        services.AddScoped<FillGrid>();
        services.AddScoped<CastVotes>();
        services.AddScoped<OpenDeliberation>();
        services.AddScoped<WriteMinutes>();
        services.AddScoped<ReadMinutes>();
        services.AddScoped<IJuryMinutes>(s => s.GetRequiredService<ReadMinutes>());
        services.AddScoped<AddAnnex>();
        services.AddScoped<CloseJury>();
        AddPages(services);
    }

    public static void MapJuries(this IEndpointRouteBuilder routes) => JuryPages.Map(routes);

    private static void AddPages(IServiceCollection services)
    {
        services.AddScoped<SeatActs>();
        services.AddScoped<SeatWorks>();
        services.AddScoped<SeatPages>();
        services.AddScoped<ILinkDesk, JuryLinkDesk>();
        services.AddScoped<FindSeat>();
        services.AddScoped<ReadJuries>();
        services.AddScoped<NewJury>();
        services.AddScoped<OfficeTools>();
        services.AddScoped<JuryOffice>();
        services.AddScoped<IWorkCards, JuryCards>();
        services.AddSingleton(new NavigationItem("/juries", "juries.nav", "gavel", Order: 32, Rights: ["Designer", "Assessor"]));
    }

    private static void AddCalling(IServiceCollection services)
    {
        services.AddScoped<JuryStamp>();
        services.AddScoped<JuryPeople>();
        services.AddScoped<JuryCandidates>();
        services.AddScoped<ReadJuryCall>();
        services.AddScoped<Independent>();
        services.AddScoped<JuryPost>();
        services.AddScoped<CallJurors>();
        services.AddScoped<SittingTimers>();
        services.Handle<JurySittingNear, RemindJurors>("assessment.remind-jurors");
        services.AddScoped<SeatJurors>();
        services.AddScoped<ConveneRows>();
        services.AddScoped<ConveneDesk>();
        services.AddScoped<ConveneJury>();
        services.AddScoped<ChangeJury>();
        services.AddScoped<ReplaceDesk>();
        services.AddScoped<ReplaceJuror>();
    }
}
