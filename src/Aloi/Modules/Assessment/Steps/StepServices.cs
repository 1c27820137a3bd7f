using Aloi.Platform.Hosting;
using Aloi.Platform.Outbox;

namespace Aloi.Modules.Assessment.Steps;

/// <summary>Where each requirement of each candidacy stands, and what comes next.</summary>
internal static class StepServices
{
    public static void AddSteps(this IServiceCollection services)
    {
        services.AddScoped<IAskedPeople, AskedPeers>();
        services.AddScoped<IAskedPeople, AskedByLink>();
        services.AddScoped<IAskedPeople, AskedJurors>();
        services.AddScoped<WhoIsAsked>();
        services.AddScoped<ReadNextSteps>();
        services.AddScoped<StepBook>();
        services.AddScoped<IStartupStep, FillMissingSteps>();
        services.Handle<StepsRebuilding, RebuildSteps>("assessment.rebuild-steps");
    }
}
