using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Organisations.Entities;
using Aloi.Modules.Organisations.Members.Words;
using Aloi.Modules.Organisations.Rights;
using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Organisations.Members;

/// <summary>
/// The members of the places where the current user administers or manages, a page at a time. Names are sealed, so an address or staff
/// number is looked up by its digest and a name by the digests of its words.
/// </summary>
internal sealed class SearchMembers(
    IssuerContext database,
    OwnPlaces places,
    MemberFinder finder,
    MemberWordIndex words,
    MemberBook book
)
{
    public const int PageSize = 50;

    /// <summary>More candidates are not opened: whoever finds a thousand people looks for one of them and types another letter.</summary>
    private const int MostCandidates = 1_000;

    public async Task<Outcome<MembersFound>> HandleAsync(MembersAsked asked, CancellationToken cancellation)
    {
        var own = await places.OfAsync([Right.Manager, Right.Administrator], cancellation);
        if (own.Count == 0)
        {
            return CommonProblems.NotAllowed.With();
        }

        var chosen = own.FirstOrDefault(p => p.Entity.PublicId == asked.Entity);
        if (asked.Entity is not null && chosen is null)
        {
            return CommonProblems.NotFound.With();
        }

        var looked = own.Where(p => chosen is null || EntityPath.IsSelfOrBelow(p.Entity.Path, chosen.Entity.Path)).ToList();
        var from = await KeyAsync(asked.After, cancellation);
        var rows = await FindAsync(asked.Text, new Reach(looked, from), cancellation);
        return new MembersFound(own, chosen?.Entity.PublicId, asked.Text, [.. rows.Take(PageSize)], Next(rows));
    }

    private async Task<IReadOnlyList<FoundMember>> FindAsync(string text, Reach reach, CancellationToken cancellation)
    {
        if (text.Length == 0)
        {
            return await OpenAsync(await Within(reach).Take(PageSize + 1).ToListAsync(cancellation), reach, cancellation);
        }

        if (await finder.FindOneAsync(text, cancellation) is { } exact)
        {
            return reach.Holds(exact) ? await OpenAsync([exact], reach, cancellation) : [];
        }

        var typed = NameWords.Of(text);
        return typed.Count == 0 || EmailAddress.IsPlausible(text) ? [] : await ByWordsAsync(typed, reach, cancellation);
    }

    /// <summary>The index knows beginnings of up to five letters; the opened name decides about the rest.</summary>
    private async Task<IReadOnlyList<FoundMember>> ByWordsAsync(IReadOnlyList<string> typed, Reach reach, CancellationToken cancellation)
    {
        var ids = words.Candidates(typed);
        var candidates = await Within(reach).Where(m => ids.Contains(m.Id)).Take(MostCandidates).ToListAsync(cancellation);
        var found = new List<FoundMember>();
        foreach (var some in candidates.Chunk(PageSize * 2))
        {
            found.AddRange((await OpenAsync(some, reach, cancellation)).Where(m => m.IsCalled(typed)));
            if (found.Count > PageSize)
            {
                break;
            }
        }

        return found;
    }

    private IQueryable<Member> Within(Reach reach)
    {
        var (from, entities) = (reach.From, reach.Entities);
        var rows = database.Set<Member>().AsNoTracking().Where(m => m.Id > from);
        return (reach.IsEverything ? rows : rows.Where(m => entities.Contains(m.EntityId))).OrderBy(m => m.Id);
    }

    private async Task<IReadOnlyList<FoundMember>> OpenAsync(IReadOnlyList<Member> rows, Reach reach, CancellationToken cancellation)
    {
        var contents = await book.OpenAsync(rows, cancellation);
        return [.. rows.Select(m => new FoundMember(m, reach.NameOf(m.EntityId), contents.GetValueOrDefault(m.Id)))];
    }

    private async Task<long> KeyAsync(PublicId? after, CancellationToken cancellation) =>
        after is { } id ? await database.Set<Member>().Where(m => m.PublicId == id).Select(m => m.Id).SingleOrDefaultAsync(cancellation) : 0;

    private static string? Next(IReadOnlyList<FoundMember> rows) =>
        rows.Count > PageSize ? rows[PageSize - 1].Row.PublicId.ToString() : null;
}
