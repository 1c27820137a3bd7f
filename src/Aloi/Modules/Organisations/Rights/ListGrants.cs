using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Organisations.Entities;
using Aloi.Modules.Organisations.Members;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Organisations.Rights;

/// <summary>Who holds what where, as far as the current user administers, a page at a time.</summary>
internal sealed class ListGrants(IssuerContext database, OwnPlaces places, MemberFinder finder, MemberBook book)
{
    private const int PageSize = 50;

    public async Task<Outcome<GrantsFound>> HandleAsync(GrantsAsked asked, CancellationToken cancellation)
    {
        var own = await places.OfAsync([Right.Administrator], cancellation);
        if (own.Count == 0)
        {
            return CommonProblems.NotAllowed.With();
        }

        var entities = own.Select(p => p.Entity.Id).ToList();
        var grants = database.Set<Grant>().AsNoTracking().Where(g => entities.Contains(g.EntityId));
        if (asked.Right is { } right)
        {
            grants = grants.Where(g => g.Right == right);
        }

        if (asked.Person.Length > 0)
        {
            var person = (await finder.FindOneAsync(asked.Person, cancellation))?.Id ?? 0;
            grants = grants.Where(g => g.MemberId == person);
        }

        var rows = await grants.OrderBy(g => g.Id).Skip((asked.Page - 1) * PageSize).Take(PageSize + 1).ToListAsync(cancellation);
        return new GrantsFound(own, asked, await NameAsync([.. rows.Take(PageSize)], own, cancellation), rows.Count > PageSize);
    }

    private async Task<IReadOnlyList<FoundGrant>> NameAsync(
        IReadOnlyList<Grant> rows,
        IReadOnlyList<TreePlace> own,
        CancellationToken cancellation
    )
    {
        var ids = rows.Select(g => g.MemberId).Distinct().ToList();
        var members = await database.Set<Member>().AsNoTracking().Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, cancellation);
        var contents = await book.OpenAsync([.. members.Values], cancellation);
        var placed = own.ToDictionary(p => p.Entity.Id);
        return [.. rows.Select(g => new FoundGrant(g, members[g.MemberId], contents.GetValueOrDefault(g.MemberId), placed[g.EntityId]))];
    }
}

/// <param name="Person">An address or a staff number; empty for everybody.</param>
/// <param name="Page">From one. Rights are few, and their own keys are never shown.</param>
public sealed record GrantsAsked(Right? Right, string Person, int Page);

public sealed record GrantsFound(
    IReadOnlyList<TreePlace> Places,
    GrantsAsked Asked,
    IReadOnlyList<FoundGrant> Grants,
    bool HasMore
);

public sealed record FoundGrant(Grant Grant, Member Member, MemberContent? Content, TreePlace Place)
{
    public string Name =>
        $"{Content?.FamilyName} {Content?.GivenName}".Trim() is { Length: > 0 } name ? name : Content?.Email ?? Content?.StaffNumber ?? "";
}
