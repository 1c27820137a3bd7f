using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Aloi.Platform.Texts;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Credentials.Correcting;

/// <param name="Award">The proof at which the mistake was seen.</param>
/// <param name="Version">The version that whoever corrects it has read.</param>
/// <param name="Others">The person's other proofs are corrected too, wherever the current user administers.</param>
public sealed record NameCorrection(PublicId Award, int Version, string GivenName, string FamilyName, bool Others);

/// <param name="Versions">How many proofs have a new version; none when no document bears the name.</param>
public sealed record NameCorrected(int Versions);

/// <summary>
/// Sets a holder's name right: in the organisation's record, and in a new signed version of the proof under the same address. The earlier
/// version stays in the log and is marked as replaced.
/// </summary>
public sealed class CorrectName(IssuerContext database, IRights rights, IMemberRecords records, SignAgain signing, IssuerWork work)
{
    public async Task<Outcome<NameCorrected>> HandleAsync(NameCorrection request, CancellationToken cancellation)
    {
        var clean = request with { GivenName = Clean(request.GivenName), FamilyName = Clean(request.FamilyName) };
        try
        {
            return await work.TryAsync(() => CorrectAsync(clean, cancellation), cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            return CredentialsProblems.ChangedMeanwhile.With();
        }
    }

    private async Task<Outcome<NameCorrected>> CorrectAsync(NameCorrection request, CancellationToken cancellation)
    {
        var award = await database.Set<Award>().SingleOrDefaultAsync(a => a.PublicId == request.Award, cancellation);
        if (award is null || !await rights.HoldsAsync(Right.Administrator, award.EntityId, cancellation))
        {
            return award is null ? CommonProblems.NotFound.With() : CommonProblems.NotAllowed.With();
        }

        await LockAsync(award.MemberId, cancellation);
        var current = await CurrentAsync(award, cancellation);
        if (await signing.IsDoneAsync(current, request, cancellation))
        {
            return new NameCorrected(1);
        }

        if (Refusal(current, request) is { } problem)
        {
            return problem;
        }

        var renamed = await records.RenameAsync(award.MemberId, request.GivenName, request.FamilyName, cancellation);
        if (!renamed.Succeeded)
        {
            return Outcome<NameCorrected>.Refused(renamed.Problems);
        }

        var others = request.Others ? await OthersAsync(current.Award, cancellation) : [];
        var versions = await signing.HandleAsync([current, .. others], request, cancellation);
        return versions > 0 || renamed.Value
            ? new NameCorrected(versions)
            : CredentialsProblems.NameUnchanged.With().At(new Location(Field: "givenName"));
    }

    private static Problem? Refusal(Credential current, NameCorrection request) =>
        current.Version != request.Version ? CredentialsProblems.ChangedMeanwhile.With()
        : current.Status == CredentialStatus.Revoked ? CredentialsProblems.RevokedStays.With()
        : request.GivenName.Length + request.FamilyName.Length == 0
            ? CredentialsProblems.NameMissing.With().At(new Location(Field: "givenName"))
        : null;

    /// <summary>Of two corrections of one person at once, the second waits and then sees what the first did.</summary>
    private Task<int> LockAsync(long member, CancellationToken cancellation) =>
        database
            .Set<Award>()
            .Where(a => a.MemberId == member)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.MemberId, a => a.MemberId), cancellation);

    private async Task<Credential> CurrentAsync(Award award, CancellationToken cancellation) =>
        await database
            .Set<Credential>()
            .Include(c => c.Award)
            .Where(c => c.AwardId == award.Id)
            .OrderByDescending(c => c.Version)
            .FirstAsync(cancellation);

    private async Task<List<Credential>> OthersAsync(Award award, CancellationToken cancellation)
    {
        var found = await database
            .Set<Credential>()
            .Include(c => c.Award)
            .Where(c => c.Award.MemberId == award.MemberId && c.AwardId != award.Id)
            .Where(c => c.Status == CredentialStatus.Active || c.Status == CredentialStatus.Suspended)
            .ToListAsync(cancellation);
        var allowed = new HashSet<long>();
        foreach (var entity in found.Select(c => c.Award.EntityId).Distinct())
        {
            if (await rights.HoldsAsync(Right.Administrator, entity, cancellation))
            {
                allowed.Add(entity);
            }
        }

        return [.. found.Where(c => allowed.Contains(c.Award.EntityId))];
    }

    private static string Clean(string name) => OneLine.Of(name);
}
