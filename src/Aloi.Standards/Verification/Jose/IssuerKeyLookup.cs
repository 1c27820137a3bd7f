using Aloi.Standards.Crypto;
using Aloi.Standards.Did;

namespace Aloi.Standards.Verification;

/// <summary>
/// Whether a key that came from elsewhere, such as a token's own header, is among those that the issuer's document lists for making assertions. Only
/// the document's word counts; without it the key is somebody's.
/// </summary>
internal sealed class IssuerKeyLookup(VerificationSettings settings)
{
    public async ValueTask<KeyResolution> ConfirmAsync(PublicKey key, string issuer, DateTimeOffset asOf, CancellationToken cancellation)
    {
        if (TokenKeyFinder.OnlyMethod(issuer) is { } method)
        {
            return await JudgeAsync(method, issuer, asOf, cancellation) is KeyResolution.Found found && found.Key.Equals(key)
                ? found
                : new KeyResolution.NotBoundToIssuer(key, "?");
        }

        var document = await ReadAsync(issuer, cancellation);
        foreach (var listed in document?.VerificationMethods ?? [])
        {
            if (key.Equals(listed.Key))
            {
                return KeyJudgement.Judge(document!, issuer, new KeyRequest(listed.Id, TokenKeyFinder.AssertionMethod, issuer, asOf));
            }
        }

        // A profile without keys says nothing about them; one that lists keys says which.
        return document is { VerificationMethods.Count: > 0 }
            ? new KeyResolution.Refused(KeyRefusal.KeyNotInDocument, issuer)
            : new KeyResolution.NotBoundToIssuer(key, issuer);
    }

    private ValueTask<KeyResolution> JudgeAsync(
        string method,
        string issuer,
        DateTimeOffset asOf,
        CancellationToken cancellation
    ) =>
        new KeyResolver(settings.Documents, new KeyResolverOptions()).ResolveAsync(
            new KeyRequest(method, TokenKeyFinder.AssertionMethod, issuer, asOf),
            cancellation
        );

    private async ValueTask<DidDocument?> ReadAsync(string issuer, CancellationToken cancellation)
    {
        Uri? address = null;
        if (DidUrl.TryParse(issuer, out var did))
        {
            _ = DidWeb.TryGetAddress(did, out address);
        }
        else if (KeyDocuments.IsHttps(issuer))
        {
            address = new Uri(issuer);
        }

        if (address is null)
        {
            return null;
        }

        var (document, _) = await new KeyDocuments(settings).FetchAsync(address, cancellation);
        return document is { } found ? DidDocumentReader.Read(found) : null;
    }
}
