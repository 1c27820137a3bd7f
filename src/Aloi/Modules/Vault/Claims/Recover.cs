using Aloi.Modules.Vault.People;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Vault.Claims;

/// <summary>Opens a vault again by the code that was shown when it was made. Guessing is slowed down like guessing a claim code.</summary>
internal sealed class Recover(VaultContext database, VaultSeals seals, PersonSessions sessions, AccessLog log, ClaimContext context)
{
    private const int LongestCode = 40;

    public Task<Outcome<OpenedSession>> HandleAsync(string code, CancellationToken cancellation) =>
        context.RunAsync<OpenedSession>(
            async () =>
            {
                if (await log.IsTooOftenAsync(VaultAct.UnknownCode, ClaimFinder.TriesInAQuarterOfAnHour, cancellation))
                {
                    return VaultProblems.TooManyTries.With();
                }

                var digest = seals.RecoveryDigest(code.Length <= LongestCode ? code : "");
                if (await database.Set<Person>().SingleOrDefaultAsync(p => p.RecoveryDigest == digest, cancellation) is not { } person)
                {
                    log.Record(VaultAct.UnknownCode);
                    return VaultProblems.UnknownCode.With();
                }

                log.Record(VaultAct.SignedIn, person.Id);
                return sessions.Start(person.Id);
            },
            cancellation
        );
}
