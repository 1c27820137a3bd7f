using Aloi.Modules.Vault.People;
using Aloi.Platform;
using Aloi.Platform.Passkeys;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Vault.Passkeys;

/// <summary>Looks up the passkeys of vaults for the ceremonies.</summary>
internal sealed class PersonPasskeyBook(VaultContext database) : IPasskeyBook
{
    public Task<bool> IsKnownAsync(byte[] credentialId, CancellationToken cancellation) =>
        database.Set<PersonPasskey>().AnyAsync(p => p.CredentialId == credentialId, cancellation);

    public async Task<IReadOnlyList<PasskeyRow>> OfAsync(string handle, CancellationToken cancellation) =>
        PublicId.TryParse(handle, null, out var person)
            ? await database
                .Set<Person>()
                .Where(p => p.PublicId == person)
                .Join(database.Set<PersonPasskey>(), p => p.Id, k => k.PersonId, (_, k) => k)
                .AsNoTracking()
                .ToListAsync(cancellation)
            : [];
}
