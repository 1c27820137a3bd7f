using Aloi.Standards.Multiformats;

namespace Aloi.Standards.Did;

/// <summary>How keys are looked for (Open Badges 3.0, section Dereferencing the Public Key).</summary>
/// <param name="AcceptKeyInFragment">
/// Whether <c>https://host/…#z6Mk…</c>, as 1EdTech's fixtures name keys, may give a key where the document at that address lists none or cannot be
/// read. Such a key is never the issuer's: the answer is <see cref="KeyResolution.NotBoundToIssuer"/>.
/// </param>
public sealed record KeyResolverOptions(bool AcceptKeyInFragment = false);

/// <summary>
/// Finds the key that a proof names, and whether its holder may use it (Controlled Identifiers 1.0 section 3.3, Retrieve Verification Method):
/// keys of did:key, did:jwk, did:web and did:webvh, and keys at https addresses. At most two documents are read for one key. Safe for several
/// threads when its source is.
/// </summary>
public sealed class KeyResolver
{
    /// <summary>The largest document taken; the history of a did:webvh has a bound of its own.</summary>
    public const int MaxDocumentBytes = 1024 * 1024;

    private readonly KeyDocuments documents;
    private readonly HttpsKeys httpsKeys;
    private readonly WebVhKeys webVhKeys;

    /// <summary>Looks for keys in the documents of a source.</summary>
    public KeyResolver(IDocumentSource source, KeyResolverOptions options)
    {
        documents = new KeyDocuments(source);
        httpsKeys = new HttpsKeys(documents, options);
        webVhKeys = new WebVhKeys(source);
    }

    /// <summary>Finds the key.</summary>
    public async ValueTask<KeyResolution> ResolveAsync(KeyRequest request, CancellationToken cancellation)
    {
        if (DidUrl.TryParse(request.VerificationMethod, out var url))
        {
            var mayAskForVersion = url.Method is DidWebVh.Method && url.Path.Length == 0;
            return url.Fragment is { Length: > 0 } && (url.NamesDocumentPart || mayAskForVersion)
                ? await ResolveDidAsync(url, request, cancellation)
                : Refused(KeyRefusal.MalformedAddress, request);
        }

        return HttpsKeys.IsAddress(request.VerificationMethod)
            ? await ResolveHttpsAsync(request, cancellation)
            : Refused(KeyRefusal.MalformedAddress, request);
    }

    private async ValueTask<KeyResolution> ResolveHttpsAsync(KeyRequest request, CancellationToken cancellation)
    {
        var (answer, controller) = await httpsKeys.ResolveAsync(request, cancellation);
        if (answer is not null)
        {
            return answer;
        }

        return DidUrl.TryParse(controller, out var did) && did is { NamesDocumentPart: true, Fragment: null }
                ? await ResolveDidAsync(did, request, cancellation)
            : HttpsKeys.IsAddress(controller!) ? await httpsKeys.ResolveAtAsync(controller!, request, cancellation)
            : new KeyResolution.Refused(KeyRefusal.ControlledByAnother, controller!);
    }

    private async ValueTask<KeyResolution> ResolveDidAsync(DidUrl url, KeyRequest request, CancellationToken cancellation)
    {
        switch (url.Method)
        {
            case DidKey.Method:
                return DidKey.Resolve(url, out var problem) is { } document ? KeyJudgement.Judge(document, url.Did, request)
                    : problem == MultikeyProblem.UnsupportedKind ? new KeyResolution.Unsupported(url.Did)
                    : Refused(KeyRefusal.MalformedKey, request);
            case DidJwk.Method:
                return DidJwk.Resolve(url, out var jwkProblem) is { } jwkDocument ? KeyJudgement.Judge(jwkDocument, url.Did, request)
                    : jwkProblem == MultikeyProblem.UnsupportedKind ? new KeyResolution.Unsupported(url.Did)
                    : Refused(KeyRefusal.MalformedKey, request);
            case DidWeb.Method:
                return DidWeb.TryGetAddress(url, out var address)
                    ? await documents.JudgeAsync(address, url.Did, request, cancellation)
                    : Refused(KeyRefusal.MalformedAddress, request);
            case DidWebVh.Method:
                return await webVhKeys.ResolveAsync(url, request, cancellation);
            default:
                return new KeyResolution.Unsupported($"did:{url.Method}");
        }
    }

    private static KeyResolution.Refused Refused(KeyRefusal why, KeyRequest request) => new(why, request.VerificationMethod);
}
