using Aloi.Modules.Assessment.Verdicts;
using Aloi.Platform.Hosting;
using Aloi.Platform.Mail;
using Aloi.Platform.Outbox;

namespace Aloi.Modules.Assessment.Reminding;

/// <summary>What time does by itself: reminders, escalations, and what is told when a deadline passes.</summary>
internal static class RemindingServices
{
    public static void AddReminding(this IServiceCollection services, AloiSettings settings)
    {
        services.AddScoped<DeadlineTimers>();
        services.AddScoped<DueCandidacies>();
        services.AddScoped<FindRecipients>();
        services.AddScoped<ReminderMails>();
        services.AddScoped<SendCalls>();
        services.AddScoped<ActOnTime>();
        services.AddScoped<RemindByHand>();
        services.Handle<DeadlineHourBegan, BeginDeadlineHour>("assessment.begin-deadline-hour");
        services.Handle<DeadlinesReached, ReachDeadlines>("assessment.reach-deadlines");
        if (!settings.CommandLine)
        {
            services.AddMailbox<ReminderMailbox>();
        }
    }
}
