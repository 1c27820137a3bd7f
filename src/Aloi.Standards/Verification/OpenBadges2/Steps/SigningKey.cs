using Aloi.Standards.OpenBadges2;

namespace Aloi.Standards.Verification;

/// <summary>Reads a key that the issuer lists: from the issuer's profile, or where the key is published (class CryptographicKey).</summary>
internal static class SigningKey
{
    public static async ValueTask<(CryptographicKey? Key, Check? Trouble)> FindAsync(
        AssertionExamination examination,
        Linked<CryptographicKey> link,
        CancellationToken cancellation
    )
    {
        var key = link.Embedded;
        if (key is null)
        {
            var published = await PublishedDocument.ReadAsync(examination, link.Id, cancellation);
            if (published.Problem is { } problem)
            {
                var sentence = TrustSentences.KeyUnavailable(ReadingSentences.Of(problem));
                return (null, new Check("ob2.key-not-read", CheckState.Unknown, sentence, link.Id));
            }

            key = published.Document is { } document && published.Is(link.Id) ? OpenBadges2Reader.ReadKey(document).Value : null;
        }

        return key is null ? (null, new Check("ob2.key-malformed", CheckState.Failed, TrustSentences.KeyMalformed, link.Id))
            : IsOwned(key, examination.Issuer!) ? (key, null)
            : (null, new Check("ob2.key-other-owner", CheckState.Failed, TrustSentences.KeyOfAnother(examination.Issuer!.Id), key.Owner));
    }

    private static bool IsOwned(CryptographicKey key, Issuer issuer) =>
        key.Owner is null || string.Equals(key.Owner, issuer.Id, StringComparison.Ordinal);
}
