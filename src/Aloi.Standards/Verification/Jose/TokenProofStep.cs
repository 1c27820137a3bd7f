using Aloi.Standards.Crypto;
using Aloi.Standards.Did;
using Aloi.Standards.Jose;

namespace Aloi.Standards.Verification;

/// <summary>
/// The signature of a token (RFC 7515 section 5.2) and whose key made it. A document that came as it is has none; proofs that the credential in a token
/// carries besides are examined after this, each on lines of its own.
/// </summary>
internal sealed class TokenProofStep : IVerificationStep
{
    public async ValueTask RunAsync(Examination examination, CancellationToken cancellation)
    {
        if (examination.Token is not { } token)
        {
            return;
        }

        if (token.Jws.Header.Refusal != JwsProblem.None)
        {
            WriteVerdict(examination, token.Jws.Header.Refusal, token);
        }
        else
        {
            var resolution = await new TokenKeyFinder(examination).FindAsync(cancellation);
            WriteVerdict(examination, resolution.Key() is { } key ? token.Jws.Verify(key) : null, token);
            WriteKey(examination, resolution, token);
        }
    }

    private static void WriteKey(Examination examination, KeyResolution resolution, SecuredToken token)
    {
        var embedded = token.Jws.Header.Jwk is { } jwk ? JsonWebKeyReader.Read(jwk, out _) : null;
        if (embedded is not null && resolution.Key() is { } key && !key.Equals(embedded))
        {
            examination.Fail("jwt.keys-differ", TokenSentences.KeysDiffer, token.Subject);
        }

        if (examination.IsPresentation)
        {
            HolderKeyStep.Write(examination, resolution, token.Subject);
        }
        else
        {
            IssuerKeyStep.Write(examination, resolution, token.Subject, vouched: false);
        }
    }

    private static void WriteVerdict(Examination examination, JwsProblem? verdict, SecuredToken token)
    {
        var algorithm = token.Jws.Header.Algorithm;
        switch (verdict)
        {
            case null:
                examination.CannotTell("proof.no-key", TrustSentences.ProofWithoutKey, token.Subject);
                break;
            case JwsProblem.None:
                examination.Pass("proof.verified", TrustSentences.ProofVerified, token.Subject);
                break;
            case JwsProblem.AlgorithmNone:
                examination.Fail("jwt.alg-none", TokenSentences.AlgorithmNone, algorithm);
                break;
            case JwsProblem.AlgorithmSymmetric:
                examination.Fail("jwt.alg-symmetric", TokenSentences.AlgorithmSymmetric(algorithm), algorithm);
                break;
            case JwsProblem.AlgorithmUnsupported:
                examination.CannotTell("proof.unsupported", TrustSentences.UnsupportedProof(algorithm), algorithm);
                break;
            case JwsProblem.KeyOfOtherKind:
                examination.Fail("jwt.alg-mismatch", TokenSentences.AlgorithmOfOtherKey(algorithm), algorithm);
                break;
            case JwsProblem.CriticalExtension:
                examination.Fail("jwt.critical", TokenSentences.CriticalExtension, "crit");
                break;
            case JwsProblem.UnencodedPayload:
                examination.Fail("jwt.unencoded", TokenSentences.UnencodedPayload, "b64");
                break;
            default:
                examination.Fail("proof.changed", TrustSentences.ProofChanged, token.Subject);
                break;
        }
    }
}
