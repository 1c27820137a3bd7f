using Aloi.Standards.Jose;
using Aloi.Standards.OpenBadges2;

namespace Aloi.Standards.Verification;

/// <summary>
/// One of the keys that the issuer publishes signed the assertion (Open Badges 2.0, section "SignedBadge Verification"). A key that is only
/// named by the assertion is anybody's.
/// </summary>
internal sealed class SignatureStep : IAssertionStep
{
    private const int MostKeys = 8;

    public async ValueTask<bool> RunAsync(AssertionExamination examination, CancellationToken cancellation)
    {
        if (examination.Assertion is { Verification: { Kind: BadgeVerificationKind.Signed } verification })
        {
            if (examination.Jws is not { } jws || examination.IsPublished)
            {
                examination.Fail("ob2.signature-missing", OpenBadge2Sentences.SignatureMissing, "/verification");
            }
            else if (jws.Header.Refusal is not JwsProblem.None and var refusal)
            {
                Refuse(examination, refusal, jws.Header.Algorithm);
            }
            else if (examination.Issuer is not { } issuer)
            {
                examination.CannotTell("ob2.signature-not-checked", OpenBadge2Sentences.SignatureNotChecked, examination.Badge?.Issuer.Id);
            }
            else
            {
                await CheckAsync(examination, jws, Keys(issuer, verification.Creator), cancellation);
            }
        }

        return true;
    }

    private static IReadOnlyList<Linked<CryptographicKey>> Keys(Issuer issuer, string? creator) =>
        creator is null
            ? [.. issuer.PublicKeys.Take(MostKeys)]
            : [.. issuer.PublicKeys.Where(k => string.Equals(k.Id, creator, StringComparison.Ordinal)).Take(1)];

    private static async ValueTask CheckAsync(
        AssertionExamination examination,
        CompactJws jws,
        IReadOnlyList<Linked<CryptographicKey>> keys,
        CancellationToken cancellation
    )
    {
        if (keys.Count == 0)
        {
            var creator = examination.Assertion!.Verification.Creator;
            examination.Fail("ob2.key-not-listed", OpenBadge2Sentences.KeyNotListed, creator ?? examination.Issuer!.Id);
            return;
        }

        Check? trouble = null;
        foreach (var link in keys)
        {
            var check = await TryAsync(examination, jws, link, cancellation);
            if (check.State == CheckState.Passed)
            {
                examination.Add(check);
                return;
            }

            // A key that could not be read may be the one: as long as there is such a key, nothing is known to be wrong.
            trouble = trouble is null || check.State == CheckState.Unknown ? check : trouble;
        }

        examination.Add(trouble!);
    }

    private static async ValueTask<Check> TryAsync(
        AssertionExamination examination,
        CompactJws jws,
        Linked<CryptographicKey> link,
        CancellationToken cancellation
    )
    {
        var (key, trouble) = await SigningKey.FindAsync(examination, link, cancellation);
        return key is null
            ? trouble!
            : jws.Verify(key.PublicKey) switch
            {
                JwsProblem.None => new Check("ob2.signature", CheckState.Passed, OpenBadge2Sentences.Signature, key.Id),
                JwsProblem.KeyOfOtherKind => new Check(
                    "ob2.signature-algorithm",
                    CheckState.Failed,
                    TrustSentences.KeyOfOtherKind,
                    jws.Header.Algorithm
                ),
                _ => new Check("ob2.signature-changed", CheckState.Failed, OpenBadge2Sentences.SignatureChanged, key.Id),
            };
    }

    private static void Refuse(AssertionExamination examination, JwsProblem refusal, string algorithm)
    {
        switch (refusal)
        {
            case JwsProblem.AlgorithmUnsupported:
                examination.CannotTell("ob2.signature-unsupported", TrustSentences.UnsupportedProof(algorithm), algorithm);
                break;
            case JwsProblem.AlgorithmNone or JwsProblem.AlgorithmSymmetric:
                examination.Fail("ob2.signature-worthless", OpenBadge2Sentences.SignatureWorthless, algorithm);
                break;
            default:
                examination.Fail("ob2.signature-malformed", TrustSentences.ProofMalformed, algorithm);
                break;
        }
    }
}
