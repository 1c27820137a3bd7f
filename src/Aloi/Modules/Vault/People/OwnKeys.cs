using System.Text;
using Aloi.Platform;
using Aloi.Platform.Access;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Vault.People;

/// <summary>The ways in that the signed-in person has: the addresses they have proven, and a code on paper.</summary>
internal sealed class OwnKeys(VaultContext database, VaultPeople people, VaultSeals seals, Ids ids, AccessLog log)
{
    public async Task<IReadOnlyList<OwnAddress>> AddressesAsync(long person, CancellationToken cancellation)
    {
        var rows = await database
            .Set<ProvenAddress>()
            .AsNoTracking()
            .Where(a => a.PersonId == person)
            .OrderBy(a => a.Id)
            .ToListAsync(cancellation);
        var owner = await people.OpenAsync(person, cancellation);
        return [.. rows.Select(a => new OwnAddress(Encoding.UTF8.GetString(owner.Key.Open(a.Sealed, Binding(person))), a.ProvenAt))];
    }

    public Task<bool> HasRecoveryCodeAsync(long person, CancellationToken cancellation) =>
        database.Set<Person>().AnyAsync(p => p.Id == person && p.RecoveryDigest != null, cancellation);

    /// <summary>A new code, to be shown once; the one before opens nothing any more.</summary>
    public async Task<string> NewRecoveryCodeAsync(CurrentUser user, CancellationToken cancellation)
    {
        var id = user.Id!.Value;
        var person = await database.Set<Person>().SingleAsync(p => p.Id == id, cancellation);
        var code = ids.NewClaimCode();
        person.RecoveryDigest = seals.RecoveryDigest(code);
        log.Record(VaultAct.RecoveryCodeMade);
        await database.SaveChangesAsync(cancellation);
        return code;
    }

    public static string Binding(long person) => $"address of {person}";
}

public sealed record OwnAddress(string Address, DateTimeOffset ProvenAt);
