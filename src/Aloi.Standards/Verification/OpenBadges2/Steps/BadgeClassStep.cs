using Aloi.Standards.OpenBadges2;

namespace Aloi.Standards.Verification;

/// <summary>
/// Finds out what was awarded: the badge as it is published, or as it is embedded when it is published nowhere, where the signature or the
/// publication of the assertion covers it.
/// </summary>
internal sealed class BadgeClassStep : IAssertionStep
{
    public async ValueTask<bool> RunAsync(AssertionExamination examination, CancellationToken cancellation)
    {
        var link = examination.Assertion!.Badge;
        examination.Badge = link.Embedded;
        var published = await PublishedDocument.ReadAsync(examination, link.Id, cancellation);
        if (published.Problem is { } problem)
        {
            examination.CannotTell("ob2.badge-not-read", OpenBadge2Sentences.BadgeNotRead(ReadingSentences.Of(problem)), link.Id);
        }
        else if (published.Document is { } document)
        {
            var badge = OpenBadges2Reader.ReadBadgeClass(document).Value;
            if (badge is null || !published.Is(link.Id))
            {
                examination.Fail("ob2.badge-malformed", OpenBadge2Sentences.BadgeMalformed, link.Id);
            }
            else
            {
                Take(examination, badge, published);
            }
        }
        else if (published.IsMalformed || link.Embedded is null)
        {
            examination.Fail("ob2.badge-malformed", OpenBadge2Sentences.BadgeMalformed, link.Id);
        }
        else
        {
            examination.Pass("ob2.badge", OpenBadge2Sentences.BadgeRead, link.Id);
        }

        return true;
    }

    private static void Take(AssertionExamination examination, BadgeClass badge, PublishedDocument published)
    {
        // Who may award a badge is what its own page says, and an embedded copy cannot say otherwise.
        if (examination.Badge is { } embedded && !string.Equals(embedded.Issuer.Id, badge.Issuer.Id, StringComparison.Ordinal))
        {
            examination.Fail("ob2.badge-other-issuer", OpenBadge2Sentences.BadgeOfAnother, badge.Issuer.Id);
        }
        else
        {
            examination.Pass("ob2.badge", OpenBadge2Sentences.BadgeRead, badge.Id);
        }

        (examination.Badge, examination.BadgeDocument) = (badge, published.Document!.Value);
    }
}
