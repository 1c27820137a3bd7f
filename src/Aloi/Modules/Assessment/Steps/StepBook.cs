using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Access;
using Aloi.Platform.Database;

namespace Aloi.Modules.Assessment.Steps;

/// <summary>Keeps the rows of steps in line with verdicts, in the transaction that judged.</summary>
internal sealed class StepBook(IssuerContext database, TenantScope scope)
{
    private long Organisation => scope.OrganisationId ?? throw new InvalidOperationException("Steps belong to an organisation.");

    /// <summary>
    /// Writes the steps of candidacies that are saved and have their ids. Those that were not judged keep theirs; those of which nothing is left
    /// lose them.
    /// </summary>
    public async Task WriteAsync(AchievementVersionInfo version, IReadOnlyCollection<CandidacyFile> files, CancellationToken cancellation)
    {
        var rows = files.Where(f => f.Judged is not null).SelectMany(f => Rows(version, f, f.Judged!)).ToList();
        await StepsBulk.WriteAsync(database, Organisation, rows, cancellation);
        long[] left = [.. files.Where(f => !f.Row.IsEnrolled && f.Row.Id != 0).Select(f => f.Row.Id)];
        await StepsBulk.DeleteAsync(database, Organisation, left, cancellation);
    }

    /// <summary>Nobody waits for these candidacies any more.</summary>
    public Task ForgetAsync(IReadOnlyCollection<long> candidacyIds, CancellationToken cancellation) =>
        StepsBulk.DeleteAsync(database, Organisation, candidacyIds, cancellation);

    private static IEnumerable<CandidacyStep> Rows(AchievementVersionInfo version, CandidacyFile file, Verdict verdict) =>
        StepsOf
            .Read(verdict, file.Facts)
            .Select(step => new CandidacyStep
            {
                CandidacyId = file.Row.Id,
                Ordinal = step.Ordinal,
                AchievementId = version.AchievementId,
                AchievementVersionId = version.VersionId,
                Leaf = step.Leaf.Id,
                Attempt = step.Node.Attempt,
                State = step.State,
                Awaited = step.Awaited,
                OpenedAt = step.OpenedAt,
                SettledAt = step.SettledAt,
                Until = step.IsAwaited ? step.Until : null,
                Minutes = step.SettledAt is { } at ? Minutes(at - step.OpenedAt) : null,
            });

    private static int Minutes(TimeSpan wait) => (int)Math.Clamp(wait.TotalMinutes, 0, int.MaxValue);
}
