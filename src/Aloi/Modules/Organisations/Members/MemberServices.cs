using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Organisations.Members.Editing;
using Aloi.Modules.Organisations.Members.Importing;
using Aloi.Modules.Organisations.Members.Words;
using Aloi.Ui;

namespace Aloi.Modules.Organisations.Members;

/// <summary>What the records of members are made of.</summary>
internal static class MemberServices
{
    public static void AddMembers(this IServiceCollection services)
    {
        services.AddSingleton<MemberSeals>();
        services.AddScoped<MemberBook>();
        services.AddScoped<MemberFinder>();
        services.AddScoped<MemberWordIndex>();
        services.AddScoped<MemberWriter>();
        services.AddScoped<MemberImport>();
        services.AddScoped<IMemberLookup, MemberLookup>();
        services.AddScoped<IMemberRecords, MemberRecords>();
        services.AddScoped<MemberAccess>();
        services.AddScoped<MemberEraser>();
        services.AddScoped<ImportMembers>();
        services.AddScoped<EraseMember>();
        services.AddScoped<ListMembers>();
        services.AddScoped<SearchMembers>();
        services.AddScoped<ReadMember>();
        services.AddScoped<MemberEditRules>();
        services.AddScoped<MemberEditor>();
        services.AddScoped<EditMember>();
        services.AddSingleton<DraftSeals>();
        services.AddScoped<MemberDrafts>();
        services.AddScoped<ExamineRows>();
        services.AddScoped<DraftTools>();
        services.AddScoped<AddFromDraft>();
        services.AddSingleton(
            new NavigationItem("/members", "members.nav", "users", Order: 60, Rights: [nameof(Right.Administrator), nameof(Right.Manager)])
        );
    }
}
