using Aloi.Modules.Assessment.Verdicts;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Reviews.Queue;

/// <summary>The versions with open candidacies in which whoever is signed in may judge something.</summary>
internal sealed class TaskVersions(IssuerContext database, VersionsInPlay versions, IRights rights, IOrganisations organisations)
{
    private readonly Dictionary<long, bool> _mayAt = [];

    public async Task<IReadOnlyList<TaskVersion>> ReadAsync(CancellationToken cancellation)
    {
        var inPlay = await database
            .Set<Candidacy>()
            .Where(c => c.State == CandidacyState.Open)
            .Select(c => c.AchievementVersionId)
            .Distinct()
            .ToListAsync(cancellation);
        var judged = new List<TaskVersion>();
        foreach (var id in inPlay)
        {
            var (version, _) = await versions.FindAsync(id, cancellation);
            var kinds = version.Content.Protocol.Leaves().Select(ReadTask.KindOf).ToHashSet();
            if ((kinds.Contains(TaskKind.Review) || kinds.Contains(TaskKind.Jury)) && await MayAsync(version.EntityId, cancellation))
            {
                var entity = await organisations.FindEntityAsync(version.EntityId, cancellation);
                judged.Add(
                    new TaskVersion(id, version.PublicId, version.Content.Achievement.Name, entity!.PublicId, entity.Name)
                    {
                        HasReview = kinds.Contains(TaskKind.Review),
                        HasJury = kinds.Contains(TaskKind.Jury),
                    }
                );
            }
        }

        return judged;
    }

    private async Task<bool> MayAsync(long entity, CancellationToken cancellation)
    {
        if (!_mayAt.TryGetValue(entity, out var may))
        {
            _mayAt[entity] = may = await rights.HoldsAsync(Right.Assessor, entity, cancellation);
        }

        return may;
    }
}

internal sealed record TaskVersion(long Id, PublicId Achievement, string Name, PublicId Entity, string EntityName)
{
    public bool HasReview { get; init; }

    public bool HasJury { get; init; }
}
