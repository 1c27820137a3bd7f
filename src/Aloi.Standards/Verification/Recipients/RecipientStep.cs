using Aloi.Standards.OpenBadges2;

namespace Aloi.Standards.Verification;

/// <summary>
/// The credential was awarded to the person who is expected (Open Badges 3.0, section 8.1.1, and appendix B, type IdentityHash). Nothing is said
/// when nobody is expected. One designation that is theirs is enough; without one that can be compared the question stays open.
/// </summary>
internal sealed class RecipientStep : IVerificationStep
{
    public ValueTask RunAsync(Examination examination, CancellationToken cancellation)
    {
        if (examination.Settings.Recipient is { } claim)
        {
            Write(examination, claim, [.. SubjectIdentities.In(examination.Document).Select(r => r.Compare(claim.Kind, claim.Value))]);
        }

        return ValueTask.CompletedTask;
    }

    private static void Write(Examination examination, RecipientClaim claim, HashSet<RecipientMatch> matches)
    {
        if (matches.Contains(RecipientMatch.Same))
        {
            examination.Pass("recipient.matches", RecipientSentences.Same, claim.Value);
        }
        else if (matches.Contains(RecipientMatch.Other) && !matches.Contains(RecipientMatch.WeakHash))
        {
            examination.Fail("recipient.other", RecipientSentences.Other, claim.Value);
        }
        else
        {
            examination.CannotTell("recipient.not-compared", RecipientSentences.NotCompared, claim.Value);
        }
    }
}
