using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Assessment.Acts;
using Aloi.Modules.Assessment.Api;
using Aloi.Modules.Assessment.Attendances;
using Aloi.Modules.Assessment.Contracts;
using Aloi.Modules.Assessment.Juries;
using Aloi.Modules.Assessment.Held;
using Aloi.Modules.Assessment.Files;
using Aloi.Modules.Assessment.Grids;
using Aloi.Modules.Assessment.Links;
using Aloi.Modules.Assessment.Pools;
using Aloi.Modules.Assessment.Reminding;
using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Assessment.Steps;
using Aloi.Modules.Assessment.Verdicts;
using Aloi.Platform.Hosting;
using Aloi.Platform.Outbox;

namespace Aloi.Modules.Assessment;

/// <summary>Facts come in, protocols are judged, verdicts are kept.</summary>
public sealed class AssessmentModule : IModule
{
    public static void Add(IServiceCollection services, AloiSettings settings)
    {
        services.AddScoped<IPeopleFigures, CandidatesUnderWay>();
        services.AddScoped<VersionsInPlay>();
        services.AddScoped<CandidacyShelf>();
        services.AddScoped<JudgeCandidacies>();
        services.AddScoped<FactsDoor>();
        services.AddScoped<RecordFacts>();
        services.AddScoped<ReadVerdicts>();
        services.AddScoped<PostFacts>();
        services.AddScoped<ListCandidacies>();
        services.AddScoped<ReplayVerdicts>();
        services.AddScoped<ReplayOrganisation>();
        services.AddScoped<IAssessment>(s => s.GetRequiredService<ReplayVerdicts>());
        services.AddScoped<ICandidacies, ReadCandidacies>();
        services.AddReviews(settings);
        services.AddActs(settings);
        services.AddResults();
        services.AddAttendances();
        services.AddHeldProofs();
        services.AddFiles();
        services.AddGrids();
        services.AddLinks(settings);
        services.AddPools();
        services.AddJuries();
        services.AddSteps();
        services.AddReminding(settings);
    }

    public static void Map(IEndpointRouteBuilder routes)
    {
        PostFacts.Map(routes);
        ListCandidacies.Map(routes);
        routes.MapReviews();
        routes.MapActs();
        routes.MapResults();
        routes.MapAttendances();
        routes.MapHeldProofs();
        routes.MapFiles();
        routes.MapLinks();
        routes.MapJuries();
        routes.MapPools();
    }
}
