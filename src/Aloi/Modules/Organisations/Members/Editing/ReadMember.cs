using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Organisations.Entities;
using Aloi.Modules.Organisations.Rights;
using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Organisations.Members.Editing;

/// <summary>One member as their page shows them.</summary>
internal sealed class ReadMember(IssuerContext database, MemberAccess access, MemberBook book, OwnPlaces places)
{
    public async Task<Outcome<MemberShown>> HandleAsync(PublicId id, CancellationToken cancellation)
    {
        var found = await access.OpenAsync(id, Right.Administrator, cancellation);
        if (!found.Succeeded)
        {
            return Outcome<MemberShown>.Refused(found.Problems);
        }

        var member = found.Value;
        var contents = await book.OpenAsync(await WithManagerAsync(member, cancellation), cancellation);
        var own = await places.OfAsync([Right.Administrator], cancellation);
        return new MemberShown(
            member,
            contents.GetValueOrDefault(member.Id),
            member.ManagerId is { } manager ? contents.GetValueOrDefault(manager) : null,
            own,
            own.First(p => p.Entity.Id == member.EntityId),
            await RightsAsync(member.Id, cancellation)
        );
    }

    private async Task<List<Member>> WithManagerAsync(Member member, CancellationToken cancellation) =>
        member.ManagerId is { } id
            ? [member, .. await database.Set<Member>().AsNoTracking().Where(m => m.Id == id).ToListAsync(cancellation)]
            : [member];

    private async Task<IReadOnlyList<RightHeld>> RightsAsync(long member, CancellationToken cancellation) =>
        await database
            .Set<Grant>()
            .Where(g => g.MemberId == member)
            .Join(database.Set<Entity>(), g => g.EntityId, e => e.Id, (g, e) => new RightHeld(g.Right, e.Name))
            .ToListAsync(cancellation);
}

/// <param name="Content">Null once erased.</param>
/// <param name="Places">Where the member may be moved to.</param>
public sealed record MemberShown(
    Member Row,
    MemberContent? Content,
    MemberContent? Manager,
    IReadOnlyList<TreePlace> Places,
    TreePlace Place,
    IReadOnlyList<RightHeld> Rights
)
{
    public string Name =>
        $"{Content?.GivenName} {Content?.FamilyName}".Trim() is { Length: > 0 } name ? name : Content?.Email ?? Content?.StaffNumber ?? "";
}

public sealed record RightHeld(Right Right, string Entity);
