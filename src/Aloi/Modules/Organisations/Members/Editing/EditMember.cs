using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Organisations.Entities;
using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Organisations.Members.Editing;

/// <summary>Changes one member's record, unless somebody else has changed it meanwhile.</summary>
internal sealed class EditMember(IssuerWork work, MemberAccess access, EntityBook entities, MemberEditRules rules, MemberEditor editor)
{
    public Task<Outcome<Member>> HandleAsync(PublicId id, MemberEdit edit, CancellationToken cancellation) =>
        work.TryAsync<Member>(
            async () =>
            {
                var found = await access.OpenAsync(id, Right.Administrator, cancellation);
                if (!found.Succeeded)
                {
                    return found;
                }

                if (found.Value.ErasedAt is not null)
                {
                    return OrganisationsProblems.ErasedMember.With();
                }

                // The place a member moves to is administered by whoever moves them, or they could be put out of everybody's reach.
                var place = await entities.OpenAsync(edit.Entity, Right.Administrator, cancellation);
                var checkedEdit = await rules.CheckAsync(found.Value, edit, cancellation);
                if (!place.Succeeded || !checkedEdit.Succeeded)
                {
                    return Outcome<Member>.Refused([.. place.Problems.Concat(checkedEdit.Problems)]);
                }

                return await editor.SaveAsync(found.Value, edit, place.Value.Id, checkedEdit.Value.ManagerId, cancellation)
                    ? found.Value
                    : OrganisationsProblems.EditedMeanwhile.With();
            },
            cancellation
        );
}
