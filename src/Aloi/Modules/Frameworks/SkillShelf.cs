using Aloi.Modules.Frameworks.Contracts;
using Aloi.Modules.Frameworks.Published;
using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Frameworks;

/// <summary>Finds skills by words.</summary>
internal sealed class SkillShelf(IssuerContext database, ImportSkills import) : IFrameworks
{
    public async Task<IReadOnlyList<FrameworkInfo>> AllAsync(CancellationToken cancellation)
    {
        var rows = await database.Set<SkillFramework>().AsNoTracking().OrderBy(f => f.Name).ToListAsync(cancellation);
        return [.. rows.Select(f => f.Info())];
    }

    public async Task<IReadOnlyList<SkillInfo>> SearchAsync(SkillQuery query, CancellationToken cancellation)
    {
        var wanted = FoldedWords.Wanted(query.Words);
        var skills = database.Set<Skill>().AsNoTracking();
        foreach (var word in wanted)
        {
            skills = skills.Where(s => s.Folded.Contains(word));
        }

        var first = wanted.Count > 0 ? wanted[0] : "";
        var rows = await skills
            .Join(database.Set<SkillFramework>(), s => s.FrameworkId, f => f.Id, (s, f) => new { Skill = s, Framework = f })
            .Where(row => query.Framework == null || row.Framework.PublicId == query.Framework)
            .OrderByDescending(row => row.Skill.Folded.StartsWith(first))
            .ThenBy(row => row.Skill.Folded.Length)
            .ThenBy(row => row.Skill.Folded)
            .ThenBy(row => row.Skill.Id)
            .Skip(query.Skip)
            .Take(query.Limit)
            .ToListAsync(cancellation);
        return [.. rows.Select(row => Info(row.Skill, row.Framework.Name))];
    }

    public async Task<SkillInfo?> FindAsync(PublicId skill, CancellationToken cancellation)
    {
        var row = await database
            .Set<Skill>()
            .AsNoTracking()
            .Where(s => s.PublicId == skill)
            .Join(database.Set<SkillFramework>(), s => s.FrameworkId, f => f.Id, (s, f) => new { Skill = s, f.Name })
            .SingleOrDefaultAsync(cancellation);
        return row is null ? null : Info(row.Skill, row.Name);
    }

    public async Task<Outcome<FrameworkInfo>> ImportPublishedAsync(string key, CancellationToken cancellation) =>
        PublishedFrameworks.Find(key) is { } published
            ? await import.HandleAsync(new SkillsToImport(await published.ReadAsync(cancellation), ""), cancellation)
            : CommonProblems.NotFound.With();

    private static SkillInfo Info(Skill skill, string framework) => new(skill.PublicId, framework, skill.Name, skill.Url, skill.Code);
}
