using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Organisations.Entities;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Organisations.Members;

/// <summary>Adds or completes a batch of members in an entity: all of them, or none and every bad row is named.</summary>
internal sealed class ImportMembers(IssuerWork work, EntityBook entities, MemberFinder finder, MemberImport import)
{
    public Task<Outcome<ImportedMembers>> HandleAsync(long entityId, IReadOnlyList<MemberRow> rows, CancellationToken cancellation) =>
        work.TryAsync<ImportedMembers>(
            async () =>
            {
                var entity = await entities.OpenAsync(entityId, Right.Administrator, cancellation);
                if (!entity.Succeeded)
                {
                    return Outcome<ImportedMembers>.Refused(entity.Problems);
                }

                if (MemberRowRules.Check(rows) is { Count: > 0 } malformed)
                {
                    return Outcome<ImportedMembers>.Refused(malformed);
                }

                return Ambiguous(await finder.FindAsync(rows, cancellation)) is { Count: > 0 } ambiguous
                    ? Outcome<ImportedMembers>.Refused(ambiguous)
                    : await SaveAsync(entityId, rows, cancellation);
            },
            cancellation
        );

    private static List<Problem> Ambiguous(IReadOnlyList<MemberMatch> matches) =>
        [
            .. matches
                .Select((match, i) => (match, i))
                .Where(m => m.match.NamesTwo)
                .Select(m => OrganisationsProblems.TwoPeople.With().At(new Location(Line: m.i + 1))),
        ];

    private async Task<Outcome<ImportedMembers>> SaveAsync(long entityId, IReadOnlyList<MemberRow> rows, CancellationToken cancellation)
    {
        var imported = await import.SaveAsync(entityId, rows, cancellation);
        var problems = new List<Problem>();
        for (var i = 0; i < rows.Count; i++)
        {
            if (!string.IsNullOrWhiteSpace(rows[i].Manager) && await ManageAsync(imported.Members[i], rows[i], cancellation) is { } problem)
            {
                problems.Add(problem.At(new Location(Line: i + 1, Field: "manager")));
            }
        }

        return problems.Count > 0 ? Outcome<ImportedMembers>.Refused(problems) : imported;
    }

    private async Task<Problem?> ManageAsync(Member member, MemberRow row, CancellationToken cancellation)
    {
        if (row.Manager!.Length > OrganisationsLimits.Name || await finder.FindOneAsync(row.Manager, cancellation) is not { } manager)
        {
            return OrganisationsProblems.UnknownManager.With(row.Manager.Length > 80 ? row.Manager[..80] + "…" : row.Manager);
        }

        member.ManagerId = manager.Id;
        return manager.Id == member.Id ? OrganisationsProblems.OwnManager.With() : null;
    }
}
