using Aloi.Modules.Assessment.Verdicts;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Reviews.Queue;

/// <summary>The versions with open candidacies in which whoever is signed in may judge something.</summary>
internal sealed class TaskVersions(IssuerContext database, VersionsInPlay versions, IRights rights)
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
            var leaves = version.Content.Protocol.Leaves().Count(l => ReadTask.KindOf(l) is TaskKind.Review or TaskKind.Jury);
            if (leaves > 0 && await MayAsync(version.EntityId, cancellation))
            {
                judged.Add(new TaskVersion(id, version.PublicId, version.Content.Achievement.Name, leaves));
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

/// <param name="Leaves">How many of its requirements are for assessors or jurors.</param>
internal sealed record TaskVersion(long Id, PublicId Achievement, string Name, int Leaves);
