using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Attendances;

/// <summary>
/// Somebody who is there signs by the code on the wall: with their account, or by the address or staff number they are known by. Without an
/// account that is only their word, and whoever holds the sheet sees it so.
/// </summary>
internal sealed class SignSheet(IssuerContext database, IssuerWork work, SheetCode codes, MarkPresent present, SignDoor door)
{
    /// <summary>The sheet of a genuine code, its organisation entered; null when the code is not one of ours.</summary>
    public async Task<Outcome<AttendanceSheet>> FindAsync(string code, CancellationToken cancellation)
    {
        if (codes.Read(code) is not { } read || await door.FindAsync(read.Sheet, cancellation) is not { } sheet)
        {
            return CommonProblems.NotFound.With();
        }

        return sheet.IsClosed ? AttendanceProblems.Closed.With()
            : !read.IsFresh ? AttendanceProblems.CodeTooOld.With()
            : sheet;
    }

    /// <param name="code">As it was read from the wall.</param>
    /// <param name="person">An address or a staff number; empty for whoever is signed in.</param>
    /// <param name="device">A random name of the browser.</param>
    /// <param name="cancellation">Stops the work.</param>
    public async Task<Outcome<AttendanceSheet>> HandleAsync(string code, string person, string device, CancellationToken cancellation)
    {
        var found = await FindAsync(code, cancellation);
        if (!found.Succeeded)
        {
            return found;
        }

        var own = door.OwnMember(found.Value);
        var candidacy =
            own is { } member && person.Length == 0
                ? await present.CandidacyOfAsync(found.Value, member, cancellation)
                : await present.CandidacyOfAsync(found.Value, person, cancellation);
        if (candidacy is not { } one)
        {
            return AttendanceProblems.NotOnTheWay.With().At(new Location(Field: "person"));
        }

        var means = own is not null && person.Length == 0 ? AttendanceMeans.Account : AttendanceMeans.Code;
        return await SignAsync(found.Value, one, means, device, cancellation) ? found : AttendanceProblems.StruckOut.With();
    }

    /// <summary>False when whoever holds the sheet struck the person out: that stays until they tick them again, and the person is told.</summary>
    private async Task<bool> SignAsync(
        AttendanceSheet sheet,
        long candidacy,
        AttendanceMeans means,
        string device,
        CancellationToken cancellation
    )
    {
        var digest = SecretDigest.Of(device);
        var mark = await database
            .Set<AttendanceMark>()
            .SingleOrDefaultAsync(m => m.SheetId == sheet.Id && m.CandidacyId == candidacy, cancellation);
        if (mark is { IsStruck: true })
        {
            return false;
        }

        if (mark is null)
        {
            database.Add(
                new AttendanceMark
                {
                    SheetId = sheet.Id,
                    CandidacyId = candidacy,
                    Means = means,
                    At = door.Now,
                    Device = digest,
                }
            );
        }
        else if (means == AttendanceMeans.Account && mark.Means == AttendanceMeans.Code)
        {
            // An account is worth more than a typed address.
            (mark.Means, mark.At, mark.Device) = (means, door.Now, digest);
        }

        return await work.RunAsync(() => Task.FromResult(true), cancellation);
    }
}

/// <summary>Finds a sheet by the id inside a genuine code, whosever organisation it is, and enters that organisation.</summary>
internal sealed class SignDoor(IssuerContext database, TenantScope scope, CurrentUser user, TimeProvider time)
{
    public DateTimeOffset Now => time.GetUtcNow();

    public async Task<AttendanceSheet?> FindAsync(PublicId id, CancellationToken cancellation)
    {
        var sheet = await database
            .AcrossOrganisations<AttendanceSheet>()
            .AsNoTracking()
            .SingleOrDefaultAsync(s => s.PublicId == id, cancellation);
        if (sheet is null || (scope.OrganisationId is { } current && current != sheet.OrganisationId))
        {
            return null;
        }

        scope.Enter(sheet.OrganisationId);
        return sheet;
    }

    /// <summary>The member who is signed in, when it is in the sheet's organisation.</summary>
    public long? OwnMember(AttendanceSheet sheet) =>
        user is { Kind: ActorKind.Member, Id: { } id } && scope.OrganisationId == sheet.OrganisationId ? id : null;
}
