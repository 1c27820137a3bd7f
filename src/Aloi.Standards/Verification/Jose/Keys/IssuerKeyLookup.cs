using Aloi.Standards.Crypto;
using Aloi.Standards.Did;

namespace Aloi.Standards.Verification;

/// <summary>
/// Whether a key that came from elsewhere, such as a token's own header, is among those that the document of the issuer, or of the holder, lists for the
/// purpose. Only the document's word counts; without it the key is somebody's.
/// </summary>
internal sealed class IssuerKeyLookup(VerificationSettings settings)
{
    /// <summary>Answers for a request whose address is that of the controller.</summary>
    public ValueTask<KeyResolution> ConfirmAsync(PublicKey key, KeyRequest request, CancellationToken cancellation)
    {
        if (TokenKeyFinder.OnlyMethod(request.Controller) is { } method)
        {
            return ConfirmOnlyAsync(method, key, request, cancellation);
        }

        return
            DidUrl.TryParse(request.Controller, out var did) && did is { Method: DidWebVh.Method, NamesDocumentPart: true, Fragment: null }
            ? ConfirmInHistoryAsync(did, key, request, cancellation)
            : ConfirmInDocumentAsync(key, request, cancellation);
    }

    private async ValueTask<KeyResolution> ConfirmOnlyAsync(
        string method,
        PublicKey key,
        KeyRequest request,
        CancellationToken cancellation
    )
    {
        var resolver = new KeyResolver(settings.Documents, new KeyResolverOptions());
        return
            await resolver.ResolveAsync(request with { VerificationMethod = method }, cancellation) is KeyResolution.Found found
            && found.Key.Equals(key)
            ? found
            : new KeyResolution.NotBoundToIssuer(key, "?");
    }

    private async ValueTask<KeyResolution> ConfirmInDocumentAsync(PublicKey key, KeyRequest request, CancellationToken cancellation)
    {
        var document = await ReadAsync(request.Controller, cancellation);
        foreach (var listed in document?.VerificationMethods ?? [])
        {
            if (key.Equals(listed.Key))
            {
                return KeyJudgement.Judge(document!, request.Controller, request with { VerificationMethod = listed.Id });
            }
        }

        // A profile without keys says nothing about them; one that lists keys says which.
        return document is { VerificationMethods.Count: > 0 }
            ? new KeyResolution.Refused(KeyRefusal.KeyNotInDocument, request.Controller)
            : new KeyResolution.NotBoundToIssuer(key, request.Controller);
    }

    // A history that cannot be read says nothing about the key, and the signature can be checked all the same.
    private async ValueTask<KeyResolution> ConfirmInHistoryAsync(
        DidUrl did,
        PublicKey key,
        KeyRequest request,
        CancellationToken cancellation
    )
    {
        var answer = await new WebVhKeys(settings.Documents).ConfirmAsync(did, key, request, cancellation);
        return answer is KeyResolution.NotRead ? new KeyResolution.NotBoundToIssuer(key, request.Controller) : answer;
    }

    private async ValueTask<DidDocument?> ReadAsync(string controller, CancellationToken cancellation)
    {
        Uri? address = null;
        if (DidUrl.TryParse(controller, out var did))
        {
            _ = DidWeb.TryGetAddress(did, out address);
        }
        else if (KeyDocuments.IsHttps(controller))
        {
            address = new Uri(controller);
        }

        if (address is null)
        {
            return null;
        }

        var (document, _) = await new KeyDocuments(settings).FetchAsync(address, cancellation);
        return document is { } found ? DidDocumentReader.Read(found) : null;
    }
}
