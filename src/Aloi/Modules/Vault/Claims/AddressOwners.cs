using Aloi.Modules.Vault.People;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Vault.Claims;

/// <summary>Whose address it is.</summary>
internal sealed class AddressOwners(VaultContext database, VaultSeals seals, VaultPeople people, AccessLog log)
{
    /// <summary>The vault that has proven the address before; else the open one, or a new one, which has proven it now.</summary>
    public async Task<long> FindOrAddAsync(AddressProof proof, long? openVault, CancellationToken cancellation)
    {
        var known = await database
            .Set<ProvenAddress>()
            .Where(a => a.Digest == proof.AddressDigest)
            .Select(a => (long?)a.PersonId)
            .SingleOrDefaultAsync(cancellation);
        if (known is { } owner)
        {
            return owner;
        }

        var person = openVault ?? (await people.CreateAsync(recoveryCode: null, cancellation)).Id;
        var vault = await people.OpenAsync(person, cancellation);
        var address = seals.OpenPassing<string>(proof.SealedAddress, ProveAddress.Binding(proof.TokenDigest));
        database.Add(
            new ProvenAddress
            {
                PersonId = person,
                Digest = proof.AddressDigest,
                Sealed = vault.Key.Seal(System.Text.Encoding.UTF8.GetBytes(address), OwnKeys.Binding(person)),
                ProvenAt = log.Now,
            }
        );
        return person;
    }
}
