using Aloi.Modules.Assessment.Reviews;
using Aloi.Platform;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Juries;

/// <summary>Finds the session that is to decide about a candidate: as long as one sits, nobody votes beside it.</summary>
internal sealed class JurySittings(IssuerContext database, SignedInAuthor author)
{
    public Task<bool> AnyAsync(long candidacyId, string leaf, CancellationToken cancellation) =>
        UnderWay(database).AnyAsync(c => c.CandidacyId == candidacyId && c.Session.Leaf == leaf, cancellation);

    /// <summary>The seat of whoever is signed in, in the session that is to decide; null when they have none there.</summary>
    public async Task<string?> OwnSeatAsync(PublicId candidacy, string leaf, CancellationToken cancellation)
    {
        var me = author.MemberId;
        var sessions = UnderWay(database)
            .Where(c => c.Session.Leaf == leaf && database.Set<Candidacy>().Any(o => o.Id == c.CandidacyId && o.PublicId == candidacy))
            .Where(c => database.Set<Juror>().Any(j => j.SessionId == c.SessionId && j.MemberId == me && j.State == JurorState.Called))
            .Select(c => c.Session.PublicId);
        var found = await sessions.Take(1).ToListAsync(cancellation);
        return found.Count == 0 ? null : $"/juries/{found[0]}/seat";
    }

    /// <summary>Candidates before a session that is not over.</summary>
    public static IQueryable<JuryCase> UnderWay(IssuerContext database) =>
        database
            .Set<JuryCase>()
            .Where(c => !c.IsOff && (c.Session.State == JuryState.Convened || c.Session.State == JuryState.Deliberating));
}
