using Aloi.Modules.Frameworks.Contracts;
using Aloi.Modules.Frameworks.Reading;
using Aloi.Platform;
using Aloi.Platform.Auditing;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Frameworks;

/// <param name="Name">What to call a list of one's own; ESCO and ROME have names already.</param>
internal sealed record SkillsToImport(ReadOnlyMemory<byte> File, string Name);

/// <summary>Brings a list of skills in, or refuses it with every problem by line. A list of the same name is replaced.</summary>
internal sealed class ImportSkills(IssuerContext database, IssuerWork work, SkillRights rights, AuditTrail audit, FrameworkClock clock)
{
    private const int Chunk = 2_000;

    public async Task<Outcome<FrameworkInfo>> HandleAsync(SkillsToImport wanted, CancellationToken cancellation)
    {
        if (!await rights.MayImportAsync(cancellation))
        {
            return CommonProblems.NotAllowed.With();
        }

        if (wanted.File.IsEmpty)
        {
            return FrameworksProblems.NoFile.With().At(new Location(Field: "file"));
        }

        var file = SkillsFile.Read(wanted.File.Span);
        if (!file.Succeeded)
        {
            return Outcome<FrameworkInfo>.Refused(file.Problems);
        }

        return NameProblem(file.Value.Layout, wanted.Name) is { } problem
            ? problem.At(new Location(Field: "name"))
            : await SaveAsync(file.Value, file.Value.Layout.FixedName ?? wanted.Name, cancellation);
    }

    private static Problem? NameProblem(SkillsLayout layout, string name) =>
        layout.FixedName is not null ? null
        : name.Length == 0 ? FrameworksProblems.ListNameMissing.With()
        : name.Length > FrameworksLimits.Name ? FrameworksProblems.ListNameTooLong.With(FrameworksLimits.Name)
        : name.ToUpperInvariant() is "ESCO" or "ROME" ? FrameworksProblems.ReservedName.With(name)
        : null;

    private async Task<Outcome<FrameworkInfo>> SaveAsync(SkillsFile file, string name, CancellationToken cancellation)
    {
        try
        {
            return await work.TryAsync<FrameworkInfo>(async () => await ReplaceAsync(file, name, cancellation), cancellation);
        }
        catch (DbUpdateException)
        {
            // Of two imports of one name at once the database lets one through.
            return FrameworksProblems.Busy.With(name);
        }
    }

    private async Task<FrameworkInfo> ReplaceAsync(SkillsFile file, string name, CancellationToken cancellation)
    {
        var framework = await database.Set<SkillFramework>().SingleOrDefaultAsync(f => f.Name == name, cancellation);
        if (framework is null)
        {
            framework = new SkillFramework
            {
                PublicId = clock.NewId(),
                Name = name,
                Kind = file.Layout.Kind,
            };
            database.Add(framework);
        }

        (framework.Kind, framework.Skills, framework.ImportedAt) = (file.Layout.Kind, file.Rows.Count, clock.Now);
        audit.Record("skills.imported", "skills", new { count = file.Rows.Count });
        await database.SaveChangesAsync(cancellation);
        var id = framework.Id;
        await database.Set<Skill>().Where(s => s.FrameworkId == id).ExecuteDeleteAsync(cancellation);
        foreach (var rows in file.Rows.Chunk(Chunk))
        {
            database.ChangeTracker.Clear();
            database.AddRange(rows.Select(row => Make(id, row)));
            await database.SaveChangesAsync(cancellation);
        }

        database.ChangeTracker.Clear();
        return framework.Info();
    }

    private Skill Make(long framework, SkillRow row) =>
        new()
        {
            PublicId = clock.NewId(),
            FrameworkId = framework,
            Name = row.Name,
            Url = row.Url,
            Code = row.Code,
            Folded = FoldedWords.Of(row.Code is null ? row.Name : $"{row.Name} {row.Code}"),
        };
}

/// <summary>The moment and the identifiers of an import.</summary>
internal sealed class FrameworkClock(TimeProvider time, Ids ids)
{
    public DateTimeOffset Now => time.GetUtcNow();

    public PublicId NewId() => ids.NewPublicId();
}
