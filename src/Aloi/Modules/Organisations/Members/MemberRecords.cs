using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Organisations.Members;

/// <summary>Finds one member and corrects their name, by the same road as an import: whatever is kept beside a name follows it there.</summary>
internal sealed class MemberRecords(IssuerContext database, MemberFinder finder, MemberBook book, MemberImport import, Acting acting)
    : IMemberRecords
{
    public async Task<long?> FindAsync(string emailOrStaffNumber, CancellationToken cancellation) =>
        (await finder.FindOneAsync(emailOrStaffNumber, cancellation))?.Id;

    public async Task<Outcome<bool>> RenameAsync(long memberId, string givenName, string familyName, CancellationToken cancellation)
    {
        var member = await database.Set<Member>().SingleOrDefaultAsync(m => m.Id == memberId, cancellation);
        if (member is null || !(await book.OpenAsync([member], cancellation)).TryGetValue(memberId, out var content))
        {
            return member is null ? CommonProblems.NotFound.With() : OrganisationsProblems.ErasedMember.With();
        }

        var row = new MemberRow(content.Email, content.StaffNumber, givenName, familyName);
        if (MemberRowRules.Check([row]) is { Count: > 0 } problems)
        {
            return Outcome<bool>.Refused([.. problems.Select(p => p.At(new Location(Field: p.Where?.Field)))]);
        }

        var isNew = (await import.SaveAsync(member.EntityId, [row], cancellation)).Changed > 0;
        if (isNew)
        {
            acting.Record("member.renamed", $"member:{memberId}");
        }

        return isNew;
    }
}
