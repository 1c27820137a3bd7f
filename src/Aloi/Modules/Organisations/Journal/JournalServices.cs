using Aloi.Modules.Organisations.Contracts;
using Aloi.Ui;

namespace Aloi.Modules.Organisations.Journal;

/// <summary>What the journal of acts is made of.</summary>
internal static class JournalServices
{
    public static void AddJournal(this IServiceCollection services)
    {
        services.AddSingleton<JournalCursor>();
        services.AddScoped<JournalNames>();
        services.AddScoped<ReadJournal>();
        services.AddScoped<ExportJournal>();
        services.AddSingleton(new NavigationItem("/audit", "journal.nav", "history", Order: 95, Rights: [nameof(Right.Administrator)]));
    }
}
