using Aloi.Standards.Crypto;

namespace Aloi.Standards.Did;

/// <summary>
/// Finds keys of a did:webvh in the version that was in force when the proof was made, as the proof says (did:webvh 1.0). A key that was
/// replaced since stays good for what it signed; one that a later version revokes does not, for who stole it chooses the date it writes.
/// </summary>
internal sealed class WebVhKeys(IDocumentSource source)
{
    internal async ValueTask<KeyResolution> ResolveAsync(DidUrl url, KeyRequest request, CancellationToken cancellation)
    {
        if (!DidWebVh.TryGetAddress(url, out var address) || !WebVhQuery.TryRead(url.Query, out var query))
        {
            return new KeyResolution.Refused(KeyRefusal.MalformedAddress, request.VerificationMethod);
        }

        // A version is no part of a key's name in the document.
        var plain = url.Fragment is { } fragment ? request with { VerificationMethod = $"{url.Did}#{fragment}" } : request;
        var (history, trouble) = await ReadAsync(url, address, request, cancellation);
        return history is null ? trouble! : Judge(history, query, url.Did, plain);
    }

    /// <summary>
    /// Whether a key whose name is not known was the DID's when the proof was made: it is looked for in the version in force then. A
    /// request for it has the DID itself as its method.
    /// </summary>
    internal async ValueTask<KeyResolution> ConfirmAsync(DidUrl did, PublicKey key, KeyRequest request, CancellationToken cancellation)
    {
        if (!DidWebVh.TryGetAddress(did, out var address))
        {
            return Refused(KeyRefusal.MalformedAddress, request);
        }

        var (history, trouble) = await ReadAsync(did, address, request, cancellation);
        var listed = history?.At(request.AsOf)?.Document?.VerificationMethods.FirstOrDefault(method => key.Equals(method.Key));
        var named = listed is null ? request : request with { VerificationMethod = listed.Id };
        return history is null ? trouble! : Judge(history, query: null, did.Did, named);
    }

    private async ValueTask<(WebVhHistory? History, KeyResolution? Trouble)> ReadAsync(
        DidUrl did,
        Uri address,
        KeyRequest request,
        CancellationToken cancellation
    )
    {
        var result = await source.GetAsync(address, cancellation);
        if (result.Bytes is not { } bytes)
        {
            return (null, new KeyResolution.NotRead(result.Problem ?? DocumentProblem.UnexpectedAnswer, address));
        }

        var history = WebVhHistory.Read(bytes, did, request.Now ?? DateTimeOffset.MaxValue, out var fault);
        return (history, history is null ? new KeyResolution.HistoryNotBelieved(fault!, address) : null);
    }

    private static KeyResolution Judge(WebVhHistory history, WebVhQuery? query, string did, KeyRequest request)
    {
        // A version that is named must have the key too. It cannot stand for the one in force: a key of old would sign for ever by it.
        if (query is not null)
        {
            var named = query.Select(history);
            if (named is null || Judge(named, did, request) is KeyResolution.Refused)
            {
                return Refused(named is null ? KeyRefusal.VersionNotFound : KeyRefusal.KeyNotInDocument, request);
            }
        }

        return history.At(request.AsOf) is not { } then ? Refused(KeyRefusal.NotYetPublished, request)
            : then.IsDeactivated ? Refused(KeyRefusal.Deactivated, request)
            : Judge(then, did, request) is not KeyResolution.Found found ? Judge(then, did, request)
            : Since(history, then, found, request);
    }

    private static KeyResolution Judge(WebVhVersion version, string did, KeyRequest request) =>
        version.Document is { } document
            ? KeyJudgement.Judge(document, did, request)
            : new KeyResolution.Refused(KeyRefusal.MalformedDocument, version.Id);

    // What the versions after the one in force say of the same key, under whatever name.
    private static KeyResolution Since(WebVhHistory history, WebVhVersion then, KeyResolution.Found found, KeyRequest request)
    {
        DateTimeOffset? replaced = null;
        foreach (var later in history.Versions.Skip(then.Number))
        {
            var method = later.Document?.VerificationMethods.FirstOrDefault(method => found.Key.Equals(method.Key));
            if (method?.Revoked is { } revoked)
            {
                return request.AsOf >= revoked
                    ? Refused(KeyRefusal.Revoked, request)
                    : new KeyResolution.RevokedSince(found.Key, method, revoked);
            }

            replaced = !later.IsDeactivated && IsListed(later, method, request.ProofPurpose) ? null : replaced ?? later.Time;
        }

        return found with
        {
            ReplacedOn = replaced,
        };
    }

    private static bool IsListed(WebVhVersion version, VerificationMethod? method, string purpose) =>
        method is not null && version.Document!.MethodsFor(purpose).Contains(method.Id, StringComparer.Ordinal);

    private static KeyResolution.Refused Refused(KeyRefusal why, KeyRequest request) => new(why, request.VerificationMethod);
}
