using Aloi.Standards.OpenBadges2;

namespace Aloi.Standards.Verification;

/// <summary>
/// Reads the issuer where it publishes itself. A profile that only travels with the badge vouches for nothing: whoever made the badge wrote it.
/// </summary>
internal sealed class ProfileStep : IAssertionStep
{
    public async ValueTask<bool> RunAsync(AssertionExamination examination, CancellationToken cancellation)
    {
        if (examination.Badge is not { } badge)
        {
            return true;
        }

        var id = badge.Issuer.Id;
        var published = await PublishedDocument.ReadAsync(examination, id, cancellation);
        if (!published.IsAddress)
        {
            examination.CannotTell("ob2.issuer-not-confirmed", OpenBadge2Sentences.IssuerNowhere, id);
        }
        else if (published.Problem is { } problem)
        {
            examination.CannotTell("ob2.issuer-not-read", OpenBadge2Sentences.IssuerNotRead(ReadingSentences.Of(problem)), id);
        }
        else if (published.Document is not { } document || OpenBadges2Reader.ReadIssuer(document).Value is not { } issuer)
        {
            examination.Fail("ob2.issuer-malformed", OpenBadge2Sentences.IssuerMalformed, id);
        }
        else if (!published.Is(id))
        {
            examination.Fail("ob2.issuer-id", OpenBadge2Sentences.IssuerAnother, issuer.Id);
        }
        else
        {
            (examination.Issuer, examination.IssuerDocument) = (issuer, document);
            examination.Pass("ob2.issuer", OpenBadge2Sentences.Issuer(new Uri(id).IdnHost), id);
        }

        return true;
    }
}
