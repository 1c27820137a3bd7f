using Aloi.Modules.Assessment.Grids;
using Aloi.Modules.Assessment.Juries;
using Aloi.Modules.Assessment.Reviews.Peers;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.Reviews;

/// <summary>Whether the person who is signed in may judge: by right or by invitation, and independent where the rule asks for it.</summary>
internal sealed class TaskDoor(
    SignedInAuthor author,
    IRights rights,
    Invitations invitations,
    Independent independent,
    JurySittings sittings
)
{
    public async Task<Problem?> RefusalAsync(OpenCandidacy open, Leaf leaf, TaskKind kind, CancellationToken cancellation)
    {
        if (kind == TaskKind.Endorsement)
        {
            return await invitations.IsInvitedAsync(open.Row.Id, leaf.Id, author.MemberId, cancellation)
                ? null
                : AssessmentProblems.NotInvited.With();
        }

        if (!await rights.HoldsAsync(Right.Assessor, open.Version.EntityId, cancellation))
        {
            return CommonProblems.NotAllowed.With();
        }

        if (kind == TaskKind.Jury && await sittings.AnyAsync(open.Row.Id, leaf.Id, cancellation))
        {
            return JuryProblems.SessionSits.With();
        }

        var me = await author.MemberAsync(cancellation);
        return leaf is IPanel panel
            ? await independent.BarAsync(panel, open, await author.PersonAsync(cancellation), me.EntityId, cancellation)
            : null;
    }
}
