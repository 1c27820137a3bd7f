using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Organisations.Members.Editing;

/// <summary>What an edited record must be: well formed, nobody else's keys, a manager who exists and is not managed by the member.</summary>
internal sealed class MemberEditRules(IssuerContext database, MemberFinder finder)
{
    private const int LongestChain = 64;

    public async Task<Outcome<CheckedEdit>> CheckAsync(Member member, MemberEdit edit, CancellationToken cancellation)
    {
        var row = new MemberRow(edit.Email, edit.StaffNumber, edit.GivenName, edit.FamilyName, edit.Job);
        var problems = MemberRowRules.Check([row]).ConvertAll(p => p.At(new Location(Field: p.Where?.Field ?? "email")));
        if (problems.Count == 0)
        {
            problems.AddRange(await TakenAsync(member, row, cancellation));
        }

        var manager = await ManagerAsync(member, edit.Manager, cancellation);
        problems.AddRange(manager.Problems);
        return problems.Count > 0 ? Outcome<CheckedEdit>.Refused(problems) : manager;
    }

    private async Task<List<Problem>> TakenAsync(Member member, MemberRow row, CancellationToken cancellation)
    {
        var problems = new List<Problem>();
        if (await IsAnothersAsync(row with { StaffNumber = null }, member, cancellation))
        {
            problems.Add(OrganisationsProblems.KeyTaken.With(row.Email).At(new Location(Field: "email")));
        }

        if (await IsAnothersAsync(row with { Email = null }, member, cancellation))
        {
            problems.Add(OrganisationsProblems.KeyTaken.With(row.StaffNumber).At(new Location(Field: "staffNumber")));
        }

        return problems;
    }

    private async Task<bool> IsAnothersAsync(MemberRow row, Member member, CancellationToken cancellation) =>
        (await finder.FindAsync([row], cancellation))[0].Member is { } owner && owner.Id != member.Id;

    private async Task<Outcome<CheckedEdit>> ManagerAsync(Member member, string manager, CancellationToken cancellation)
    {
        if (manager.Length == 0)
        {
            return new CheckedEdit(null);
        }

        var at = new Location(Field: "manager");
        if (manager.Length > OrganisationsLimits.Name || await finder.FindOneAsync(manager, cancellation) is not { } found)
        {
            return OrganisationsProblems.UnknownManagerHere.With(manager.Length > 80 ? manager[..80] + "…" : manager).At(at);
        }

        if (found.Id == member.Id)
        {
            return OrganisationsProblems.OwnManager.With().At(at);
        }

        return await IsAboveAsync(member.Id, found.ManagerId, cancellation)
            ? OrganisationsProblems.ManagedInTurn.With().At(at)
            : new CheckedEdit(found.Id);
    }

    private async Task<bool> IsAboveAsync(long memberId, long? manager, CancellationToken cancellation)
    {
        for (var steps = 0; manager is { } id && steps < LongestChain; steps++)
        {
            if (id == memberId)
            {
                return true;
            }

            manager = await database.Set<Member>().Where(m => m.Id == id).Select(m => m.ManagerId).SingleOrDefaultAsync(cancellation);
        }

        return false;
    }
}

internal sealed record CheckedEdit(long? ManagerId);
