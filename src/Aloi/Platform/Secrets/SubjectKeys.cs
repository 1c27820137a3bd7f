using System.Security.Cryptography;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Platform.Secrets;

/// <summary>
/// One key per person and organisation, under which that person's content is encrypted wherever it lies. Destroying the key erases the
/// content in every table and every backup at once; ids and digests stay.
/// </summary>
public sealed class SubjectKey : ITenantOwned
{
    public long Id { get; init; }
    public long OrganisationId { get; set; }

    /// <summary>Null once destroyed.</summary>
    public byte[]? SealedKey { get; set; }
    public DateTimeOffset CreatedAt { get; init; }
    public DateTimeOffset? DestroyedAt { get; set; }
}

/// <summary>Makes, opens and destroys the keys of people. Keys opened in one piece of work are remembered for it.</summary>
public sealed class SubjectKeys(IssuerContext database, MasterKey master, TimeProvider time)
{
    private const string Binding = "subject key";
    private readonly Sealer _wrapping = master.For("subject keys");
    private readonly Dictionary<long, Sealer> _open = [];

    /// <summary>As many new keys as asked, saved so that their ids are known.</summary>
    public async Task<IReadOnlyList<long>> CreateAsync(int count, CancellationToken cancellation)
    {
        var rows = new SubjectKey[count];
        var keys = new byte[count][];
        for (var i = 0; i < count; i++)
        {
            keys[i] = RandomNumberGenerator.GetBytes(32);
            rows[i] = new SubjectKey { SealedKey = _wrapping.Seal(keys[i], Binding), CreatedAt = time.GetUtcNow() };
        }

        database.AddRange(rows.AsEnumerable());
        await database.SaveChangesAsync(cancellation);
        for (var i = 0; i < count; i++)
        {
            _open[rows[i].Id] = new Sealer(keys[i]);
        }

        return [.. rows.Select(r => r.Id)];
    }

    /// <summary>The sealers of the given keys. A destroyed key is absent from the answer.</summary>
    public async Task<IReadOnlyDictionary<long, Sealer>> OpenAsync(IEnumerable<long> ids, CancellationToken cancellation)
    {
        var wanted = ids.Distinct().ToList();
        foreach (var some in wanted.Where(id => !_open.ContainsKey(id)).Chunk(500))
        {
            var rows = await database.Set<SubjectKey>().AsNoTracking().Where(k => some.Contains(k.Id)).ToListAsync(cancellation);
            foreach (var row in rows.Where(r => r.SealedKey is not null))
            {
                _open[row.Id] = new Sealer(_wrapping.Open(row.SealedKey, Binding));
            }
        }

        return wanted.Where(_open.ContainsKey).ToDictionary(id => id, id => _open[id]);
    }

    /// <summary>Erases: what was sealed under the key can never be read again.</summary>
    public async Task DestroyAsync(long id, CancellationToken cancellation)
    {
        var row = await database.Set<SubjectKey>().SingleAsync(k => k.Id == id, cancellation);
        row.SealedKey = null;
        row.DestroyedAt = time.GetUtcNow();
        _open.Remove(id);
    }
}

internal sealed class SubjectKeyTables : IIssuerTables
{
    public static void Map(ModelBuilder model) => model.Entity<SubjectKey>().ToTable("subject_keys");
}
