using Aloi.Modules.Assessment.Files;
using Aloi.Modules.Assessment.Grids.Drafts;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Grids.Photos;

/// <summary>The photos that went with judgements. Only where they lie: whoever opens one is asked for their right at that moment.</summary>
internal sealed class JudgedPhotos(IssuerContext database)
{
    private const int AtOnce = 500;

    /// <param name="judgements">The digests that their rows bear.</param>
    /// <param name="cancellation">Of the request.</param>
    /// <returns>By the digest in hexadecimal, in the order of the criteria.</returns>
    public async Task<ILookup<string, GridPhoto>> ReadAsync(IEnumerable<byte[]> judgements, CancellationToken cancellation)
    {
        var found = new List<(string Judgement, GridPhoto Photo)>();
        foreach (var digests in judgements.Chunk(AtOnce))
        {
            var rows = await database
                .Set<MarkPhoto>()
                .AsNoTracking()
                .Where(p => digests.Contains(p.FactDigest!))
                .Join(
                    database.Set<EvidenceFile>(),
                    p => p.FileId,
                    f => f.Id,
                    (p, f) =>
                        new
                        {
                            p.Id,
                            p.FactDigest,
                            p.Position,
                            f.PublicId,
                        }
                )
                .OrderBy(p => p.Position)
                .ThenBy(p => p.Id)
                .ToListAsync(cancellation);
            found.AddRange(rows.Select(r => (KeyOf(r.FactDigest!), new GridPhoto(r.PublicId, r.Position))));
        }

        return found.ToLookup(f => f.Judgement, f => f.Photo, StringComparer.Ordinal);
    }

    public static string KeyOf(byte[] digest) => Convert.ToHexString(digest);
}
