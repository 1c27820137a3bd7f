using Aloi.Modules.Vault.Items;
using Aloi.Modules.Vault.Reception;
using Aloi.Platform;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Vault.People;

/// <summary>Makes and finds vaults, and opens their keys.</summary>
internal sealed class VaultPeople(VaultContext database, VaultSeals seals, Ids ids, TimeProvider time)
{
    private const int Chunk = 500;

    /// <summary>A new, empty vault; saved, so that its id is known.</summary>
    public async Task<Person> CreateAsync(string? recoveryCode, CancellationToken cancellation)
    {
        var key = new VaultKey { SealedKey = seals.NewVaultKey(), CreatedAt = time.GetUtcNow() };
        database.Add(key);
        await database.SaveChangesAsync(cancellation);
        var person = new Person
        {
            PublicId = ids.NewPublicId(),
            KeyId = key.Id,
            RecoveryDigest = recoveryCode is null ? null : seals.RecoveryDigest(recoveryCode),
            CreatedAt = time.GetUtcNow(),
        };
        database.Add(person);
        await database.SaveChangesAsync(cancellation);
        return person;
    }

    public async Task<VaultOwner> OpenAsync(long personId, CancellationToken cancellation)
    {
        var sealedKey = await database
            .Set<Person>()
            .Where(p => p.Id == personId)
            .Join(database.Set<VaultKey>(), p => p.KeyId, k => k.Id, (_, k) => k.SealedKey)
            .SingleAsync(cancellation);
        return new VaultOwner(personId, seals.Open(sealedKey!));
    }

    /// <summary>Who took a proof by one of these codes, by hexadecimal digests of code and proof: its later versions are theirs too.</summary>
    public async Task<IReadOnlyDictionary<(string Code, string Proof), VaultOwner>> TakersAsync(
        IEnumerable<byte[]> codeDigests,
        CancellationToken cancellation
    )
    {
        var takers = new Dictionary<(string, string), VaultOwner>();
        foreach (var some in codeDigests.Chunk(Chunk))
        {
            var rows = await database
                .Set<StoredItem>()
                .Where(i => some.Contains(i.Recipient) && i.RecipientKind == RecipientKind.Code && i.PersonId != null)
                .Select(i => new
                {
                    i.Recipient,
                    i.ProofDigest,
                    i.PersonId,
                })
                .ToListAsync(cancellation);
            foreach (var row in rows)
            {
                takers[(Convert.ToHexString(row.Recipient), Convert.ToHexString(row.ProofDigest))] = await OpenAsync(
                    row.PersonId!.Value,
                    cancellation
                );
            }
        }

        return takers;
    }

    /// <summary>Who has proven these addresses, by hexadecimal digest.</summary>
    public async Task<IReadOnlyDictionary<string, VaultOwner>> OwnersAsync(
        IEnumerable<byte[]> addressDigests,
        CancellationToken cancellation
    )
    {
        var owners = new Dictionary<string, VaultOwner>(StringComparer.Ordinal);
        foreach (var some in addressDigests.Chunk(Chunk))
        {
            var rows = await database
                .Set<ProvenAddress>()
                .Where(a => some.Contains(a.Digest))
                .Join(database.Set<Person>(), a => a.PersonId, p => p.Id, (a, p) => new { a.Digest, Person = p })
                .Join(
                    database.Set<VaultKey>(),
                    a => a.Person.KeyId,
                    k => k.Id,
                    (a, k) =>
                        new
                        {
                            a.Digest,
                            a.Person.Id,
                            k.SealedKey,
                        }
                )
                .ToListAsync(cancellation);
            foreach (var row in rows.Where(r => r.SealedKey is not null))
            {
                owners[Convert.ToHexString(row.Digest)] = new VaultOwner(row.Id, seals.Open(row.SealedKey!));
            }
        }

        return owners;
    }
}
