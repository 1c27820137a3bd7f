using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Organisations.Members.Words;

/// <summary>Keeps the words of members' names findable although the names themselves are sealed.</summary>
internal sealed class MemberWordIndex(IssuerContext database, MemberSeals seals, Acting acting)
{
    /// <summary>Adds the words of members that were just saved. Part of the transaction at hand.</summary>
    public Task AddAsync(IEnumerable<(long MemberId, MemberContent Content)> members, CancellationToken cancellation) =>
        MemberWordsBulk.AddAsync(
            database,
            acting.OrganisationId,
            [.. members.SelectMany(m => Digests(m.Content).Select(digest => (m.MemberId, digest)))],
            cancellation
        );

    /// <summary>Names have changed: what the old ones were found by is forgotten.</summary>
    public async Task ReplaceAsync(IReadOnlyList<(long MemberId, MemberContent Content)> members, CancellationToken cancellation)
    {
        foreach (var some in members.Chunk(500))
        {
            var ids = some.Select(m => m.MemberId).ToList();
            await database.Set<MemberWord>().Where(w => ids.Contains(w.MemberId)).ExecuteDeleteAsync(cancellation);
        }

        await AddAsync(members, cancellation);
    }

    public Task ForgetAsync(long memberId, CancellationToken cancellation) =>
        database.Set<MemberWord>().Where(w => w.MemberId == memberId).ExecuteDeleteAsync(cancellation);

    /// <summary>The ids of members one of whose words begins like each of the typed ones, as far as the index can tell.</summary>
    public IQueryable<long> Candidates(IReadOnlyList<string> typed)
    {
        var digests = typed.Select(word => seals.WordDigest(acting.OrganisationId, NameWords.Asked(word))).ToList();
        var first = digests[0];
        var found = database.Set<MemberWord>().Where(w => w.Digest == first).Select(w => w.MemberId);
        foreach (var digest in digests.Skip(1))
        {
            found = found.Where(id => database.Set<MemberWord>().Any(w => w.Digest == digest && w.MemberId == id));
        }

        return found;
    }

    private HashSet<long> Digests(MemberContent content) =>
        [
            .. NameWords
                .Of($"{content.GivenName} {content.FamilyName}")
                .SelectMany(NameWords.Indexed)
                .Select(entry => seals.WordDigest(acting.OrganisationId, entry)),
        ];
}
