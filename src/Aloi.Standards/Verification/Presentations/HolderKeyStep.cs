using Aloi.Standards.Did;

namespace Aloi.Standards.Verification;

/// <summary>
/// The keys that signed a presentation are the holder's, for authentication (Controlled Identifiers 1.0, section 3.3). Where the presentation names
/// no holder, whoever signed it is one.
/// </summary>
internal sealed class HolderKeyStep : IVerificationStep
{
    public ValueTask RunAsync(Examination examination, CancellationToken cancellation)
    {
        foreach (var proof in examination.Proofs)
        {
            Write(examination, proof.Key, proof.Statements.VerificationMethod);
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>What is said of a key that signed a presentation.</summary>
    public static void Write(Examination examination, KeyResolution key, string subject)
    {
        switch (key)
        {
            case KeyResolution.Found:
                examination.Pass("holder.key", PresentationSentences.HolderKey(examination.Issuer!), subject);
                break;
            case KeyResolution.NotBoundToIssuer unbound when examination.Issuer is null:
                examination.Pass("holder.signer", PresentationSentences.SignedBy(unbound.Holder), subject);
                break;
            case KeyResolution.NotBoundToIssuer:
                examination.Fail("holder.not-key", PresentationSentences.NotTheHolder(examination.Issuer!), subject);
                break;
            case KeyResolution.RevokedSince:
                examination.CannotTell("key.revoked-since", TrustSentences.KeyRevokedSince, subject);
                break;
            case KeyResolution.Refused refused:
                WriteRefusal(examination, refused);
                break;
            case KeyResolution.Unsupported unsupported:
                examination.CannotTell("key.unsupported", TrustSentences.KeyUnsupported, unsupported.What);
                break;
            case KeyResolution.HistoryNotBelieved history:
                KeyHistoryLines.Write(examination, history);
                break;
            case KeyResolution.NotRead unread:
                var why = PresentationSentences.KeyUnavailable(ReadingSentences.Of(unread.Why));
                examination.CannotTell("key.not-read", why, unread.Address.AbsoluteUri);
                break;
        }
    }

    private static void WriteRefusal(Examination examination, KeyResolution.Refused refused)
    {
        var (code, sentence) = refused.Why switch
        {
            KeyRefusal.Expired => ("key.expired", TrustSentences.KeyEnded),
            KeyRefusal.Revoked => ("key.revoked", TrustSentences.KeyEnded),
            KeyRefusal.NotForThisPurpose => ("key.not-for-presenting", PresentationSentences.KeyNotForPresenting),
            KeyRefusal.KeyNotInDocument => ("key.not-listed", PresentationSentences.KeyNotListed),
            KeyRefusal.ControlledByAnother or KeyRefusal.DocumentOfAnother => (
                "holder.not-key",
                PresentationSentences.NotTheHolder(examination.Issuer ?? "?")
            ),
            _ => ("key.malformed", PresentationSentences.KeyMalformed),
        };
        examination.Fail(code, sentence, refused.Subject);
    }
}
