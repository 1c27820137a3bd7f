using Aloi.Modules.Operations.Contracts;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Auditing;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Operations.Access;

/// <summary>Makes the operator's links.</summary>
internal sealed class OperatorLinks(IssuerContext database, IssuerWork work, Ids ids, AuditTrail audit, TimeProvider time) : IOperatorLinks
{
    public Task<string> CreateAsync(CancellationToken cancellation) =>
        work.RunAsync(
            () =>
            {
                var secret = ids.NewSecret();
                database.Add(new OperatorLink { Digest = SecretDigest.Of(secret), ExpiresAt = time.GetUtcNow() + OperatorLink.Lifetime });
                audit.Record("operator-link.made", "installation");
                return Task.FromResult($"/operator/enter/{secret}");
            },
            cancellation
        );

    /// <summary>Whether no link was ever made here.</summary>
    public async Task<bool> IsFirstAsync(CancellationToken cancellation) => !await database.Set<OperatorLink>().AnyAsync(cancellation);
}
