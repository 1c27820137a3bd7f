using Aloi.Standards.Did;

namespace Aloi.Standards.Verification;

/// <summary>
/// The keys that signed are the issuer's, for making assertions, at the date of the signature (Controlled Identifiers 1.0, section 3.3;
/// Open Badges 3.0, section 8.2). A signature that verifies says only that some key made it.
/// </summary>
internal sealed class IssuerKeyStep : IVerificationStep
{
    public ValueTask RunAsync(Examination examination, CancellationToken cancellation)
    {
        var vouched = examination.Proofs.Exists(p => p.VouchesForIssuer);
        foreach (var proof in examination.Proofs)
        {
            Write(examination, proof.Key, proof.Statements.VerificationMethod, vouched);
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>What is said of a key; <paramref name="vouched"/> tells whether another signature is the issuer's.</summary>
    public static void Write(Examination examination, KeyResolution key, string subject, bool vouched)
    {
        switch (key)
        {
            case KeyResolution.Found found:
                examination.Pass("key.issuer", TrustSentences.KeyBound(examination.Issuer!), subject);
                KeyHistoryLines.WriteReplaced(examination, found, subject);
                SelfNamedKey.Write(examination, subject);
                break;
            case KeyResolution.NotBoundToIssuer unbound:
                WriteUnbound(examination, unbound.Holder, vouched, subject);
                break;
            case KeyResolution.RevokedSince:
                // A log could show that the credential is older, if it told a time. A checkpoint (C2SP tlog-checkpoint) has a size and a root
                // and no time, and one that the issuer's own log wrote would be the word of whoever holds its keys.
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
            case KeyResolution.NotRead { Why: DocumentProblem.TooLarge } large:
                examination.CannotTell("key.document-too-large", KeySentences.DocumentTooLarge, large.Address.AbsoluteUri);
                break;
            case KeyResolution.NotRead unread:
                var why = ReadingSentences.Of(unread.Why);
                examination.CannotTell("key.not-read", TrustSentences.KeyUnavailable(why), unread.Address.AbsoluteUri);
                break;
        }
    }

    private static void WriteUnbound(Examination examination, string holder, bool vouched, string subject)
    {
        if (string.Equals(holder, examination.Issuer, StringComparison.Ordinal))
        {
            examination.CannotTell("key.not-confirmed", TrustSentences.KeyNotConfirmed, subject);
        }
        else if (vouched)
        {
            // Another signature beside the issuer's own takes nothing away from it, and adds nothing.
            examination.Add(
                new Check("key.other-signer", CheckState.Unknown, TrustSentences.AlsoSignedBy(holder), subject)
                {
                    Weight = CheckWeight.Shown,
                }
            );
        }
        else
        {
            examination.Fail("key.not-issuer", TrustSentences.KeyOfAnother(examination.Issuer ?? "?"), subject);
        }
    }

    private static void WriteRefusal(Examination examination, KeyResolution.Refused refused)
    {
        var (code, sentence) = refused.Why switch
        {
            KeyRefusal.MalformedDocument => ("key.document-malformed", KeySentences.DocumentMalformed),
            KeyRefusal.DuplicateKey => ("key.document-ambiguous", KeySentences.DocumentAmbiguous),
            KeyRefusal.TooManyKeys => ("key.document-too-many-keys", KeySentences.DocumentTooManyKeys),
            KeyRefusal.ControllerCycle => ("key.controller-cycle", KeySentences.ControllerCycle),
            KeyRefusal.Deactivated => ("key.deactivated", KeySentences.Deactivated),
            KeyRefusal.NotYetPublished => ("key.not-yet", KeySentences.NotYetPublished),
            KeyRefusal.VersionNotFound => ("key.version-not-found", KeySentences.VersionNotFound),
            KeyRefusal.MalformedAddress => ("key.malformed-address", KeySentences.AddressMalformed),
            KeyRefusal.Expired => ("key.expired", TrustSentences.KeyEnded),
            KeyRefusal.Revoked => ("key.revoked", TrustSentences.KeyEnded),
            KeyRefusal.NotForThisPurpose => ("key.not-for-assertions", TrustSentences.KeyNotForAssertions),
            KeyRefusal.KeyNotInDocument => ("key.not-listed", TrustSentences.KeyNotListed),
            KeyRefusal.ControlledByAnother or KeyRefusal.DocumentOfAnother => (
                "key.not-issuer",
                TrustSentences.KeyOfAnother(examination.Issuer ?? "?")
            ),
            _ => ("key.malformed", TrustSentences.KeyMalformed),
        };
        examination.Fail(code, sentence, refused.Subject);
    }
}
