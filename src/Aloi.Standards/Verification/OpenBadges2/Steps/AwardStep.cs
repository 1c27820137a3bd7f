using Aloi.Standards.OpenBadges2;

namespace Aloi.Standards.Verification;

/// <summary>The badge was awarded to the person who is expected (Open Badges 2.0, class IdentityObject).</summary>
internal sealed class AwardStep : IAssertionStep
{
    public ValueTask<bool> RunAsync(AssertionExamination examination, CancellationToken cancellation)
    {
        var recipient = examination.Assertion!.Recipient;
        if (examination.Settings.Recipient is not { } claim)
        {
            var line = new Check(
                "ob2.recipient-not-compared",
                CheckState.Unknown,
                OpenBadge2Sentences.RecipientNotCompared,
                recipient.Type
            );
            examination.Add(line with { Weight = CheckWeight.Shown });
            return ValueTask.FromResult(true);
        }

        switch (recipient.Compare(claim.Kind, claim.Value))
        {
            case RecipientMatch.Same:
                examination.Pass("ob2.recipient", OpenBadge2Sentences.RecipientSame, claim.Value);
                break;
            case RecipientMatch.Other:
                examination.Fail("ob2.recipient-other", OpenBadge2Sentences.RecipientOther, claim.Value);
                break;
            case RecipientMatch.OtherKind:
                examination.CannotTell("ob2.recipient-type", OpenBadge2Sentences.RecipientOtherKind(recipient.Type), recipient.Type);
                break;
            default:
                examination.CannotTell("ob2.recipient-hash", OpenBadge2Sentences.RecipientWeakHash, recipient.Type);
                break;
        }

        return ValueTask.FromResult(true);
    }
}
