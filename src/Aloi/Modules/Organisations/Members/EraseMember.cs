using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Organisations.Rights;
using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Organisations.Members;

/// <summary>
/// Erases what names a person everywhere in the organisation by destroying their key; also ends their sessions and rights. Ids, digests
/// of proofs and traces of acts stay. The person's own vault is theirs and is not touched.
/// </summary>
internal sealed class EraseMember(IssuerWork work, MemberAccess access, Administrators administrators, MemberEraser eraser)
{
    public Task<Outcome<bool>> HandleAsync(PublicId id, CancellationToken cancellation) =>
        work.TryAsync<bool>(
            async () =>
            {
                var found = await access.OpenAsync(id, Right.Administrator, cancellation);
                if (!found.Succeeded)
                {
                    return Outcome<bool>.Refused(found.Problems);
                }

                if (await administrators.IsLastAsync(found.Value.Id, cancellation))
                {
                    return OrganisationsProblems.LastAdministrator.With();
                }

                await eraser.EraseAsync(found.Value, cancellation);
                return true;
            },
            cancellation
        );
}
