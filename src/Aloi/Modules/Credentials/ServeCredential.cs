using Aloi.Modules.Credentials.Contracts;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Aloi.Platform.Secrets;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Credentials;

/// <summary>A proof as the public finds it: its newest credential, and the bytes that were signed.</summary>
public sealed record PublicProof(Credential Credential, Award Award, byte[] Document);

/// <summary>
/// Finds a credential at its public address. Its unguessable id is the permission; what is private, or not yet in the log, is not there.
/// </summary>
public sealed class ServeCredential(IssuerContext database, ICredentialLog log, SubjectKeys keys, TenantScope scope)
{
    public async Task<Outcome<byte[]>> HandleAsync(PublicId id, CancellationToken cancellation)
    {
        var found = await FindAsync(id, cancellation);
        return found.Succeeded ? found.Value.Document : Outcome<byte[]>.Refused(found.Problems);
    }

    public async Task<Outcome<PublicProof>> FindAsync(PublicId id, CancellationToken cancellation)
    {
        var row = await database
            .AcrossOrganisations<Credential>()
            .AsNoTracking()
            .Join(
                database.AcrossOrganisations<Award>().Where(a => a.PublicId == id && !a.IsPrivate),
                c => c.AwardId,
                a => a.Id,
                (c, a) => new { Credential = c, Award = a }
            )
            .OrderByDescending(found => found.Credential.Version)
            .FirstOrDefaultAsync(cancellation);
        if (row is null || !await log.ContainsAsync(row.Credential.Digest, cancellation))
        {
            return CommonProblems.NotFound.With();
        }

        scope.Enter(row.Credential.OrganisationId);
        var sealers = await keys.OpenAsync([row.Award.SubjectKeyId], cancellation);
        return sealers.TryGetValue(row.Award.SubjectKeyId, out var sealer)
            ? new PublicProof(row.Credential, row.Award, CredentialSeal.Open(row.Credential, sealer))
            : CredentialsProblems.Erased.With();
    }
}
