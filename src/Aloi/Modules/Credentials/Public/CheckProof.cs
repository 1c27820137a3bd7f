using Aloi.Modules.Credentials.Contracts;
using Aloi.Platform.Outbound;
using Aloi.Standards.Verification;

namespace Aloi.Modules.Credentials.Public;

/// <summary>Verifies our own proof as a stranger would: the signed bytes, our published key, our published list, our log.</summary>
internal sealed class CheckProof(ICredentialLog log, IEnumerable<IOwnDocuments> own, TimeProvider time)
{
    public async Task<(VerificationReport Report, InclusionEvidence? Log)> VerifyAsync(PublicProof proof, CancellationToken cancellation)
    {
        var inclusion = await log.ProveAsync(proof.Credential.Digest, cancellation);
        var settings = new VerificationSettings
        {
            Now = time.GetUtcNow(),
            Documents = new OwnDocumentSource(own),
            Inclusion = inclusion,
        };
        return (await CredentialVerifier.VerifyAsync(proof.Document, settings, cancellation), inclusion);
    }
}
