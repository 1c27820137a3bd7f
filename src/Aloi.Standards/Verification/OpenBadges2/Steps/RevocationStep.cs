using Aloi.Standards.OpenBadges2;

namespace Aloi.Standards.Verification;

/// <summary>
/// Whether the issuer revoked the assertion. A hosted one that is published and does not say so is not revoked; of a signed one the issuer's
/// list tells (Open Badges 2.0, "Revoking Hosted Assertions" and "Revoking a Signed Badge").
/// </summary>
internal sealed class RevocationStep : IAssertionStep
{
    public async ValueTask<bool> RunAsync(AssertionExamination examination, CancellationToken cancellation)
    {
        if (examination.Assertion!.Verification.Kind == BadgeVerificationKind.Hosted)
        {
            if (examination.IsPublished)
            {
                examination.Pass("ob2.not-revoked", OpenBadge2Sentences.NotRevoked, examination.Assertion.Id);
            }
        }
        else if (examination.Issuer is { RevocationList: null } without)
        {
            examination.Pass("ob2.revocation-none", OpenBadge2Sentences.NoRevocationList, without.Id);
        }
        else if (examination.Issuer is { RevocationList: { } list } issuer)
        {
            await ReadAsync(examination, issuer, list, cancellation);
        }

        return true;
    }

    private static async ValueTask ReadAsync(
        AssertionExamination examination,
        Issuer issuer,
        string address,
        CancellationToken cancellation
    )
    {
        var published = await PublishedDocument.ReadAsync(examination, address, cancellation);
        if (published.Problem is { } problem)
        {
            var sentence = StatusSentences.ListUnavailable(ReadingSentences.Of(problem));
            examination.CannotTell("ob2.revocation-not-read", sentence, address);
        }
        else if (published.Document is not { } document || OpenBadges2Reader.ReadRevocationList(document).Value is not { } list)
        {
            examination.CannotTell("ob2.revocation-malformed", OpenBadge2Sentences.RevocationMalformed, address);
        }
        else if (!published.Is(address) || (list.Issuer is not null && !string.Equals(list.Issuer, issuer.Id, StringComparison.Ordinal)))
        {
            examination.CannotTell("ob2.revocation-of-another", OpenBadge2Sentences.RevocationOfAnother, list.Issuer ?? list.Id);
        }
        else
        {
            Report(examination, list);
        }
    }

    private static void Report(AssertionExamination examination, RevocationList list)
    {
        foreach (var revoked in list.Revoked)
        {
            if (string.Equals(revoked.Id, examination.Assertion!.Id, StringComparison.Ordinal))
            {
                examination.Fail("ob2.revoked", OpenBadge2Sentences.Revoked(revoked.Reason), list.Id);
                return;
            }
        }

        examination.Pass("ob2.not-revoked", OpenBadge2Sentences.NotRevoked, list.Id);
    }
}
