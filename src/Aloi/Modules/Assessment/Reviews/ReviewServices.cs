using Aloi.Modules.Assessment.Reviews.Own;
using Aloi.Modules.Assessment.Reviews.Pages;
using Aloi.Modules.Assessment.Reviews.Peers;
using Aloi.Modules.Assessment.Reviews.Peers.Endorsing;
using Aloi.Modules.Assessment.Reviews.Queue;
using Aloi.Platform.Hosting;
using Aloi.Platform.Mail;
using Aloi.Ui;

namespace Aloi.Modules.Assessment.Reviews;

/// <summary>Assessors, peers and candidates in their browsers.</summary>
internal static class ReviewServices
{
    public static void AddReviews(this IServiceCollection services, AloiSettings settings)
    {
        services.AddScoped<CandidacyDesk>();
        services.AddScoped<SignedInAuthor>();
        services.AddScoped<Invitations>();
        services.AddScoped<TaskDoor>();
        services.AddScoped<ReadTask>();
        services.AddScoped<RecordReview>();
        services.AddScoped<TaskVersions>();
        services.AddScoped<TaskReader>();
        services.AddScoped<AskedOfMe>();
        services.AddScoped<TaskLines>();
        services.AddScoped<ReadTasks>();
        services.AddScoped<NextTask>();
        services.AddScoped<ReadTaskList>();
        services.AddScoped<TaskPreviews>();
        services.AddScoped<IWorkCards, TaskCards>();
        services.AddPeers();
        services.AddScoped<PeerBook>();
        services.AddScoped<ReadPeers>();
        services.AddScoped<PeerMailStamp>();
        services.AddScoped<PeerMails>();
        services.AddScoped<PeerPost>();
        services.AddScoped<InvitePeer>();
        services.AddScoped<ReadOwn>();
        services.AddScoped<DeclareSelf>();
        services.AddSingleton(new NavigationItem("/tasks", "tasks.nav", "clipboard-check", Order: 30));
        services.AddSingleton(new NavigationItem("/me", "me.nav", "user-check", Order: 40));
        if (!settings.CommandLine)
        {
            services.AddMailbox<PeerMailbox>();
        }
    }

    public static void MapReviews(this IEndpointRouteBuilder routes)
    {
        TaskPages.Map(routes);
        PeerPages.Map(routes);
        EndorsementPages.Map(routes);
        OwnPages.Map(routes);
    }
}
