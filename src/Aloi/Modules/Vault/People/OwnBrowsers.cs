using Aloi.Platform;
using Aloi.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Vault.People;

/// <summary>Where the signed-in person's vault is open, and closing it there.</summary>
internal sealed class OwnBrowsers(VaultContext database, AccessLog log, CurrentUser user)
{
    public Task<List<PersonSession>> ListAsync(CancellationToken cancellation)
    {
        var (person, now) = (user.Id!.Value, log.Now);
        return database
            .Set<PersonSession>()
            .AsNoTracking()
            .Where(s => s.PersonId == person && s.EndedAt == null && s.ExpiresAt > now)
            .OrderByDescending(s => s.Id)
            .ToListAsync(cancellation);
    }

    /// <summary>False when the person has no such session.</summary>
    public async Task<bool> EndAsync(PublicId id, CancellationToken cancellation)
    {
        var person = user.Id!.Value;
        if (
            await database.Set<PersonSession>().SingleOrDefaultAsync(s => s.PublicId == id && s.PersonId == person, cancellation)
            is not { } session
        )
        {
            return false;
        }

        session.EndedAt ??= log.Now;
        log.Record(VaultAct.SessionEnded);
        await database.SaveChangesAsync(cancellation);
        return true;
    }
}
