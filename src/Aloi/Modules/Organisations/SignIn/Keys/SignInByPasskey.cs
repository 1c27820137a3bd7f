using Aloi.Platform.Database;
using Aloi.Platform.Passkeys;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Organisations.SignIn.Keys;

/// <summary>Signs in the member whose passkey has just proven itself.</summary>
internal sealed class SignInByPasskey(
    IssuerContext database,
    IssuerWork work,
    MemberPasskeyBook book,
    NewSession sessions,
    Acting acting
)
{
    public Task<Outcome<StartedSession>> HandleAsync(UsedPasskey used, CancellationToken cancellation) =>
        work.TryAsync<StartedSession>(
            async () =>
            {
                if (await book.FindAsync(used.CredentialId, cancellation) is not { } found)
                {
                    return PasskeyProblems.Refused.With();
                }

                acting.Enter(found.OrganisationId);
                var key = await database.Set<MemberPasskey>().SingleAsync(p => p.Id == found.Id, cancellation);
                (key.SignCount, key.IsBackedUp, key.LastUsedAt) = (used.SignCount, used.IsBackedUp, acting.Now);
                return sessions.Start(key.MemberId);
            },
            cancellation
        );
}
