using Aloi.Modules.Assessment.Reviews;
using Aloi.Platform;
using Aloi.Platform.Auditing;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Acts.Accommodating;

/// <summary>The accommodations of one member. Whoever reads somebody else's leaves a trace, which names the accommodation and not the person.</summary>
internal sealed class AccommodationBook(IssuerContext database, IssuerWork work, AuditTrail audit, HonourAccommodations honour, Ids ids)
{
    public PublicId NewId() => ids.NewPublicId();

    public void Add(Accommodation row) => database.Add(row);

    public Task<Accommodation?> FindAsync(OpenCandidacy open, string publicId, CancellationToken cancellation)
    {
        var member = open.Row.MemberId;
        var id = PublicId.TryParse(publicId, null, out var read) ? read : default;
        return database.Set<Accommodation>().SingleOrDefaultAsync(a => a.PublicId == id && a.MemberId == member, cancellation);
    }

    /// <summary>What concerns the candidacy, newest first.</summary>
    public Task<List<Accommodation>> OfAsync(OpenCandidacy open, CancellationToken cancellation)
    {
        var (member, candidacy) = (open.Row.MemberId, open.Row.Id);
        return database
            .Set<Accommodation>()
            .AsNoTracking()
            .Where(a => a.MemberId == member && (a.CandidacyId == null || a.CandidacyId == candidacy))
            .OrderByDescending(a => a.Id)
            .ToListAsync(cancellation);
    }

    /// <summary>Opens what was found for somebody else than the person concerned, and writes down that they read it.</summary>
    public Task<IReadOnlyList<KnownAccommodation>> ReadAsync(
        OpenCandidacy open,
        IReadOnlyList<Accommodation> rows,
        string action,
        CancellationToken cancellation
    ) =>
        work.RunAsync(
            () =>
            {
                foreach (var row in rows)
                {
                    Trace(action, row);
                }

                return Task.FromResult(Open(open, rows));
            },
            cancellation
        );

    public static IReadOnlyList<KnownAccommodation> Open(OpenCandidacy open, IReadOnlyList<Accommodation> rows) =>
        [.. rows.Select(row => new KnownAccommodation(row, row.Open(open.File.Sealer)))];

    public void Trace(string action, Accommodation row) => audit.Record(action, $"accommodation:{row.PublicId}");

    /// <summary>The change, its trace and what follows from it for deadlines, all or nothing; again when somebody else judged meanwhile.</summary>
    public async Task ChangeAsync(OpenCandidacy open, Func<Task> change, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await work.RunAsync(
                    async () =>
                    {
                        await change();
                        await database.SaveChangesAsync(cancellation);
                        await honour.HandleAsync(open.Row.MemberId, cancellation);
                        return true;
                    },
                    cancellation
                );
                return;
            }
            catch (DbUpdateException) when (attempt < 5)
            {
                database.ChangeTracker.Clear();
            }
        }
    }
}

public sealed record KnownAccommodation(Accommodation Row, AccommodationContent Content);
