using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Organisations.Entities;
using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Organisations.Members;

/// <summary>The members of an entity and of everything below it, a page at a time, for whoever administers or manages there.</summary>
internal sealed class ListMembers(IssuerContext database, IRights rights, MemberBook book)
{
    public async Task<Outcome<MembersPage>> HandleAsync(PublicId entity, PublicId? after, int limit, CancellationToken cancellation)
    {
        var place = await database.Set<Entity>().AsNoTracking().SingleOrDefaultAsync(e => e.PublicId == entity, cancellation);
        if (place is null)
        {
            return CommonProblems.NotFound.With();
        }

        var mayLook =
            await rights.HoldsAsync(Right.Manager, place.Id, cancellation)
            || await rights.HoldsAsync(Right.Administrator, place.Id, cancellation);
        return mayLook
            ? await PageAsync(place.Path, after, Math.Clamp(limit, 1, OrganisationsLimits.RowsOnOnePage), cancellation)
            : CommonProblems.NotAllowed.With();
    }

    private async Task<MembersPage> PageAsync(string path, PublicId? after, int limit, CancellationToken cancellation)
    {
        var from = after is { } id
            ? await database.Set<Member>().Where(m => m.PublicId == id).Select(m => m.Id).SingleOrDefaultAsync(cancellation)
            : 0;
        var rows = await database
            .Set<Member>()
            .AsNoTracking()
            .Join(database.Set<Entity>().Where(e => e.Path.StartsWith(path)), m => m.EntityId, e => e.Id, (m, e) => new { m, e.PublicId })
            .Where(row => row.m.Id > from)
            .OrderBy(row => row.m.Id)
            .Take(limit + 1)
            .ToListAsync(cancellation);
        var shown = rows.Take(limit).ToList();
        var contents = await book.OpenAsync([.. shown.Select(row => row.m)], cancellation);
        var views = shown.Select(row => View(row.m, row.PublicId, contents.GetValueOrDefault(row.m.Id))).ToList();
        return new MembersPage(views, rows.Count > limit ? views[^1].Id : null);
    }

    private static MemberView View(Member row, PublicId entity, MemberContent? content) =>
        new(
            row.PublicId.ToString(),
            entity.ToString(),
            content?.Email,
            content?.StaffNumber,
            content?.GivenName,
            content?.FamilyName,
            row.Job,
            row.Language,
            row.ErasedAt is not null
        );
}

/// <param name="Next">Pass it as <c>after</c> to go on; null on the last page.</param>
internal sealed record MembersPage(IReadOnlyList<MemberView> Members, string? Next);
