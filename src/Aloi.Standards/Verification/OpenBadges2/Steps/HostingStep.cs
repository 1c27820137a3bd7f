using Aloi.Standards.OpenBadges2;

namespace Aloi.Standards.Verification;

/// <summary>A hosted assertion lies where its issuer's assertions lie (Open Badges 2.0, section "HostedBadge Verification").</summary>
internal sealed class HostingStep : IAssertionStep
{
    public ValueTask<bool> RunAsync(AssertionExamination examination, CancellationToken cancellation)
    {
        if (examination is { Issuer: { } issuer, Assertion: { Verification.Kind: BadgeVerificationKind.Hosted } assertion })
        {
            if (!HostingScope.Allows(assertion.Id, issuer))
            {
                examination.Fail("ob2.hosted-outside", OpenBadge2Sentences.HostedOutside, assertion.Id);
            }
            else if (issuer.Hosting is null && IsElsewhere(examination.Badge!.Id, issuer))
            {
                examination.Fail("ob2.badge-outside", OpenBadge2Sentences.BadgeOutside, examination.Badge.Id);
            }
            else if (examination.IsPublished)
            {
                examination.Pass("ob2.hosted-inside", OpenBadge2Sentences.HostedInside, assertion.Id);
            }
        }

        return ValueTask.FromResult(true);
    }

    // Without a rule of the issuer's own, its badges are on its host as well; one that is published nowhere travels in the assertion.
    private static bool IsElsewhere(string badge, Issuer issuer) =>
        PublishedDocument.AddressOf(badge) is not null && !HostingScope.Allows(badge, issuer);
}
