using Aloi.Modules.Assessment.Files.HandingIn;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Outbox;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.Files;

/// <summary>Private files: taking them in, showing them, letting them go.</summary>
internal static class FileServices
{
    public static void AddFiles(this IServiceCollection services)
    {
        services.AddSingleton(s => FileLimits.Read(s.GetRequiredService<IConfiguration>()));
        services.AddScoped<FileWriting>();
        services.AddScoped<ReceiveFile>();
        services.AddScoped<EvidenceAccess>();
        services.AddScoped<ServeFile>();
        services.AddScoped<WorkShelf>();
        services.AddScoped<HandIn>();
        services.AddScoped<TakeBack>();
        services.Handle<FileLeftAlone, TakeAwayFiles>("assessment.take-away-files");
    }

    public static void MapFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/files/{file}", ServeAsync).OnlyFor(ActorKind.Member);
        HandInPages.Map(routes);
    }

    private static async Task<IResult> ServeAsync(PublicId file, HttpContext http, EvidenceAccess access, ServeFile serve) =>
        await access.ForMemberAsync(file, http.RequestAborted) is { } found
            ? await serve.HandleAsync(found, http)
            : http.Refuse(CommonProblems.NotFound.With());
}
