using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Organisations.Members.Editing;
using Aloi.Modules.Organisations.Members.Words;

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
    }
}
