using Aloi.Modules.Assessment.Verdicts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Auditing;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Enrolling;

/// <param name="Enrolled">Who was not on the way before.</param>
/// <param name="Already">Who was, under this version.</param>
/// <param name="Holding">Who has the proof, under whichever version, and needs nothing.</param>
/// <param name="Unknown">Members who are not of this organisation, or were erased.</param>
public sealed record EnrolmentCounts(int Enrolled, int Already, int Holding, int Unknown)
{
    public EnrolmentCounts Plus(EnrolmentCounts other) =>
        new(Enrolled + other.Enrolled, Already + other.Already, Holding + other.Holding, Unknown + other.Unknown);
}

/// <param name="From">Deadlines count from here.</param>
/// <param name="MemberIds">As many as there are; asked again, nothing happens twice.</param>
internal sealed record MembersToEnrol(Campaign Campaign, FactTime From, IReadOnlyCollection<long> MemberIds);

/// <summary>
/// Opens candidacies before there is any fact: a candidacy then has its date, its deadlines run, and what was recorded under an earlier version
/// is carried over. The caller has checked who asks.
/// </summary>
internal sealed class EnrolMembers(IssuerContext database, IssuerWork work, CandidacyShelf shelf, JudgeCandidacies judge, AuditTrail audit)
{
    private const int PeopleAtOnce = 500;
    private const int MostAttempts = 5;

    public async Task<Outcome<EnrolmentCounts>> HandleAsync(MembersToEnrol request, CancellationToken cancellation)
    {
        var total = new EnrolmentCounts(0, 0, 0, 0);
        foreach (var some in request.MemberIds.Distinct().Order().Chunk(PeopleAtOnce))
        {
            var part = await TryAsync(request, some, cancellation);
            if (!part.Succeeded)
            {
                return part;
            }

            total = total.Plus(part.Value);
        }

        return total;
    }

    /// <summary>Enrols in the transaction at hand.</summary>
    public async Task<EnrolmentCounts> EnrolAsync(MembersToEnrol request, long[] members, CancellationToken cancellation)
    {
        var (known, holding) = await KnownAsync(request.Campaign, members, cancellation);
        long[] wanted = [.. members.Where(m => !known.Contains(m) && !holding.Contains(m))];
        var files = await shelf.OpenAsync(request.Campaign.Version, request.Campaign.Zone, wanted, cancellation);
        foreach (var file in files.Values)
        {
            file.Row.EnrolByHand(request.From);
        }

        var satisfied = judge.Judge(request.Campaign.Version, request.Campaign.Zone, files.Values);
        database.AddRange(files.Values.Where(f => f.Row.Id == 0).Select(f => f.Row));
        database.AddRange(files.Values.SelectMany(f => f.Added));
        var counts = new EnrolmentCounts(files.Count, known.Count, holding.Count, wanted.Length - files.Count);
        if (counts.Enrolled > 0)
        {
            audit.Record("candidacies.enrolled", $"achievement-version:{request.Campaign.Version.VersionId}", new { people = files.Count });
        }

        await database.SaveChangesAsync(cancellation);
        await judge.TellAsync(request.Campaign.Version, files.Values, satisfied, cancellation);
        return counts;
    }

    /// <summary>Another node may be enrolling or judging the same people: then everything is looked at again.</summary>
    private async Task<Outcome<EnrolmentCounts>> TryAsync(MembersToEnrol request, long[] members, CancellationToken cancellation)
    {
        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            try
            {
                return await work.RunAsync(() => EnrolAsync(request, members, cancellation), cancellation);
            }
            catch (Exception wrong) when (wrong.IsContention())
            {
                database.ChangeTracker.Clear();
            }
        }

        return AssessmentProblems.Busy.With();
    }

    private async Task<(HashSet<long> Known, HashSet<long> Holding)> KnownAsync(
        Campaign campaign,
        long[] members,
        CancellationToken cancellation
    )
    {
        var (achievement, version) = (campaign.Version.AchievementId, campaign.Version.VersionId);
        var rows = await database
            .Set<Candidacy>()
            .Where(c => members.Contains(c.MemberId) && c.AchievementId == achievement)
            .Select(c => new
            {
                c.MemberId,
                c.State,
                c.AchievementVersionId,
            })
            .ToListAsync(cancellation);
        var holding = rows.Where(r => r.State == CandidacyState.Satisfied).Select(r => r.MemberId).ToHashSet();
        var known = rows.Where(r => r.AchievementVersionId == version && r.State is not (CandidacyState.Withdrawn or CandidacyState.Closed))
            .Select(r => r.MemberId);
        return (known.Where(m => !holding.Contains(m)).ToHashSet(), holding);
    }
}
