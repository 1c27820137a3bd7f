using Aloi.Platform;
using Aloi.Platform.Auditing;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Frameworks;

/// <summary>Takes a list away. What was published keeps the skills it names: they are copied into every definition.</summary>
internal sealed class RemoveFramework(IssuerContext database, IssuerWork work, SkillRights rights, AuditTrail audit)
{
    public Task<Outcome<string>> HandleAsync(PublicId id, CancellationToken cancellation) =>
        work.TryAsync<string>(
            async () =>
            {
                if (await database.Set<SkillFramework>().SingleOrDefaultAsync(f => f.PublicId == id, cancellation) is not { } framework)
                {
                    return CommonProblems.NotFound.With();
                }

                if (!await rights.MayImportAsync(cancellation))
                {
                    return CommonProblems.NotAllowed.With();
                }

                await database.Set<Skill>().Where(s => s.FrameworkId == framework.Id).ExecuteDeleteAsync(cancellation);
                database.Remove(framework);
                audit.Record("skills.removed", $"framework:{framework.Id}");
                return framework.Name;
            },
            cancellation
        );
}
