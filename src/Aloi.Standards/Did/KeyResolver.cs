using Aloi.Standards.Json;
using Aloi.Standards.Multiformats;

namespace Aloi.Standards.Did;

/// <summary>How keys are looked for.</summary>
/// <param name="AcceptKeyInFragment">
/// Whether <c>https://host/…#z6Mk…</c>, as 1EdTech's fixtures name keys, may give a key where the document at that address lists none or cannot be
/// read. Such a key is never the issuer's: the answer is <see cref="KeyResolution.NotBoundToIssuer"/>.
/// </param>
public sealed record KeyResolverOptions(bool AcceptKeyInFragment = false);

/// <summary>
/// Finds the key that a proof names, and whether its holder may use it (Controlled Identifiers 1.0 section 3.3, Retrieve Verification Method).
/// Safe for several threads when its source is.
/// </summary>
public sealed class KeyResolver(IDocumentSource source, KeyResolverOptions options)
{
    /// <summary>The largest document taken.</summary>
    public const int MaxDocumentBytes = 1024 * 1024;

    private static readonly StrictJsonLimits Limits = new() { MaxBytes = MaxDocumentBytes, MaxDepth = 32 };

    /// <summary>Finds the key.</summary>
    public async ValueTask<KeyResolution> ResolveAsync(KeyRequest request, CancellationToken cancellation)
    {
        if (DidUrl.TryParse(request.VerificationMethod, out var url))
        {
            return url is { NamesDocumentPart: true, Fragment.Length: > 0 }
                ? await ResolveDidAsync(url, request, cancellation)
                : Refused(KeyRefusal.MalformedAddress, request);
        }

        return IsHttpsKey(request.VerificationMethod)
            ? await ResolveHttpsAsync(request, cancellation)
            : Refused(KeyRefusal.MalformedAddress, request);
    }

    private static bool IsHttpsKey(string text) =>
        text.Length <= DidUrl.MaxLength
        && Uri.TryCreate(text, UriKind.Absolute, out var address)
        && string.Equals(address.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal)
        && address is { UserInfo.Length: 0, Fragment.Length: > 1 };

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
                    ? await ReadAsync(address, url.Did, request, cancellation)
                    : Refused(KeyRefusal.MalformedAddress, request);
            default:
                return new KeyResolution.Unsupported($"did:{url.Method}");
        }
    }

    private async ValueTask<KeyResolution> ResolveHttpsAsync(KeyRequest request, CancellationToken cancellation)
    {
        var hash = request.VerificationMethod.IndexOf('#', StringComparison.Ordinal);
        var (holder, fragment) = (request.VerificationMethod[..hash], request.VerificationMethod[(hash + 1)..]);
        var answer = await ReadAsync(new Uri(holder), holder, request, cancellation);
        var saysNothing =
            answer
            is KeyResolution.NotRead
                or KeyResolution.Refused
                {
                    Why: KeyRefusal.KeyNotInDocument or KeyRefusal.MalformedDocument or KeyRefusal.DocumentOfAnother
                };
        return options.AcceptKeyInFragment && saysNothing && Multikey.ReadPublic(fragment, out _) is { } key
            ? new KeyResolution.NotBoundToIssuer(key, holder)
            : answer;
    }

    private async ValueTask<KeyResolution> ReadAsync(Uri address, string holder, KeyRequest request, CancellationToken cancellation)
    {
        var result = await source.GetAsync(address, cancellation);
        if (result.Bytes is not { } bytes)
        {
            return new KeyResolution.NotRead(result.Problem ?? DocumentProblem.UnexpectedAnswer, address);
        }

        if (bytes.Length > MaxDocumentBytes)
        {
            return new KeyResolution.NotRead(DocumentProblem.TooLarge, address);
        }

        return Parse(bytes) is { } document
            ? KeyJudgement.Judge(document, holder, request)
            : new KeyResolution.Refused(KeyRefusal.MalformedDocument, address.AbsoluteUri);
    }

    private static DidDocument? Parse(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var parsed = StrictJson.Parse(bytes, Limits);
            return DidDocumentReader.Read(parsed.RootElement);
        }
        catch (StrictJsonException)
        {
            return null;
        }
    }

    private static KeyResolution.Refused Refused(KeyRefusal why, KeyRequest request) => new(why, request.VerificationMethod);
}
