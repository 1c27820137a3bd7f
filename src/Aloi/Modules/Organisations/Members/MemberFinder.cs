using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Organisations.Members;

/// <summary>Finds members by keyed digest of their address or staff number, a batch in two questions.</summary>
internal sealed class MemberFinder(IssuerContext database, MemberSeals seals, Acting acting)
{
    private const int Chunk = 500;

    /// <summary>For each row the member it names, or none; tells when its two keys name two people.</summary>
    public async Task<IReadOnlyList<MemberMatch>> FindAsync(IReadOnlyList<MemberRow> rows, CancellationToken cancellation)
    {
        var emails = rows.Select(r => Key(r.Email, seals.EmailDigest)).ToList();
        var numbers = rows.Select(r => Key(r.StaffNumber, seals.StaffNumberDigest)).ToList();
        var byEmail = await ByEmailAsync(emails, cancellation);
        var byNumber = await ByNumberAsync(numbers, cancellation);
        return [.. emails.Zip(numbers, (email, number) => Match(Lookup(byEmail, email), Lookup(byNumber, number)))];
    }

    /// <summary>The member that an address or a staff number names.</summary>
    public async Task<Member?> FindOneAsync(string emailOrNumber, CancellationToken cancellation)
    {
        var asEmail = seals.EmailDigest(acting.OrganisationId, emailOrNumber);
        var asNumber = seals.StaffNumberDigest(acting.OrganisationId, emailOrNumber);
        return await database
            .Set<Member>()
            .OrderBy(m => m.Id)
            .FirstOrDefaultAsync(m => m.EmailDigest == asEmail || m.StaffNumberDigest == asNumber, cancellation);
    }

    private byte[]? Key(string? value, Func<long, string, byte[]> digest) =>
        string.IsNullOrWhiteSpace(value) ? null : digest(acting.OrganisationId, value);

    private async Task<Dictionary<string, Member>> ByEmailAsync(IEnumerable<byte[]?> digests, CancellationToken cancellation)
    {
        var found = new Dictionary<string, Member>(StringComparer.Ordinal);
        foreach (var some in digests.OfType<byte[]>().Chunk(Chunk))
        {
            var rows = await database.Set<Member>().Where(m => some.Contains(m.EmailDigest)).ToListAsync(cancellation);
            rows.ForEach(m => found[Convert.ToHexString(m.EmailDigest!)] = m);
        }

        return found;
    }

    private async Task<Dictionary<string, Member>> ByNumberAsync(IEnumerable<byte[]?> digests, CancellationToken cancellation)
    {
        var found = new Dictionary<string, Member>(StringComparer.Ordinal);
        foreach (var some in digests.OfType<byte[]>().Chunk(Chunk))
        {
            var rows = await database.Set<Member>().Where(m => some.Contains(m.StaffNumberDigest)).ToListAsync(cancellation);
            rows.ForEach(m => found[Convert.ToHexString(m.StaffNumberDigest!)] = m);
        }

        return found;
    }

    private static Member? Lookup(Dictionary<string, Member> found, byte[]? digest) =>
        digest is null ? null : found.GetValueOrDefault(Convert.ToHexString(digest));

    private static MemberMatch Match(Member? byEmail, Member? byNumber) =>
        new(byEmail ?? byNumber, byEmail is not null && byNumber is not null && byEmail.Id != byNumber.Id);
}

internal sealed record MemberMatch(Member? Member, bool NamesTwo);
