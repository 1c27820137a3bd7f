using Aloi.Standards.Crypto;
using Aloi.Standards.Did;
using Aloi.Standards.Multiformats;

namespace Aloi.Standards.Verification;

/// <summary>
/// Finds the key of a token by its header (Open Badges 3.0 section 8.2.2, VC-JOSE-COSE section 4.1, SD-JWT VC section 2.5). A key inside the header proves
/// nothing about the issuer: it is only ever the issuer's when the issuer's own document lists it.
/// </summary>
internal sealed class TokenKeyFinder(Examination examination)
{
    private readonly SecuredToken token = examination.Token!;
    private readonly string issuer = examination.Issuer ?? "";
    private readonly VerificationSettings settings = examination.Settings;

    public ValueTask<KeyResolution> FindAsync(CancellationToken cancellation)
    {
        if (token.Jws.Header.KeyId is { Length: > 0 } name)
        {
            return FindNamedAsync(name, cancellation);
        }

        if (token.Jws.Header.Jwk is not { } jwk)
        {
            return OnlyMethod(issuer) is { } method ? ResolveAsync(method, cancellation) : Answer(new KeyResolution.Unsupported("kid"));
        }

        return JsonWebKeyReader.Read(jwk, out var problem) is { } key
            ? new IssuerKeyLookup(settings).ConfirmAsync(key, Request(issuer), cancellation)
            : Answer(OfProblem(problem, "jwk"));
    }

    /// <summary>What is said of a JSON Web Key that cannot be used.</summary>
    public static KeyResolution OfProblem(MultikeyProblem problem, string subject) =>
        problem == MultikeyProblem.UnsupportedKind
            ? new KeyResolution.Unsupported(subject)
            : new KeyResolution.Refused(KeyRefusal.MalformedKey, subject);

    private ValueTask<KeyResolution> FindNamedAsync(string name, CancellationToken cancellation)
    {
        if (name.StartsWith("did:", StringComparison.Ordinal))
        {
            return ResolveAsync(name.Contains('#', StringComparison.Ordinal) ? name : OnlyMethod(name) ?? name, cancellation);
        }

        if (KeyDocuments.IsHttps(name))
        {
            return FindAtAddressAsync(name, cancellation);
        }

        // A name that is no address is one within the issuer's document, or in its key set.
        return issuer.StartsWith("did:", StringComparison.Ordinal) ? ResolveAsync($"{issuer}#{name.TrimStart('#')}", cancellation)
            : KeyDocuments.IsHttps(issuer) && name.StartsWith('#') ? ResolveAsync(issuer + name, cancellation)
            : KeyDocuments.IsHttps(issuer) ? new IssuerMetadata(settings).FindAsync(issuer, name, cancellation)
            : Answer(new KeyResolution.Unsupported(name));
    }

    // Open Badges 3.0 lets kid be the address of a JSON Web Key; a fragment may as well name a key of a controlled identifier document.
    private async ValueTask<KeyResolution> FindAtAddressAsync(string address, CancellationToken cancellation)
    {
        if (address.Contains('#', StringComparison.Ordinal))
        {
            var answer = await ResolveAsync(address, cancellation);
            if (answer is not KeyResolution.Refused { Why: KeyRefusal.MalformedDocument })
            {
                return answer;
            }
        }

        var (key, trouble) = await new KeyDocuments(settings).ReadAsync(address, cancellation);
        if (key is null)
        {
            return trouble!;
        }

        return KeyDocuments.IsUnder(address, issuer)
            ? new KeyResolution.Found(key, new VerificationMethod(address, "JsonWebKey", issuer) { Key = key })
            : await new IssuerKeyLookup(settings).ConfirmAsync(key, Request(issuer), cancellation);
    }

    private ValueTask<KeyResolution> ResolveAsync(string method, CancellationToken cancellation) =>
        new KeyResolver(settings.Documents, new KeyResolverOptions(examination.AcceptKeyInFragment)).ResolveAsync(
            Request(method),
            cancellation
        );

    private KeyRequest Request(string method) => new(method, examination.Purpose, issuer, token.AsOf) { Now = settings.Now };

    /// <summary>The address of the key of a DID that has exactly one; null for others.</summary>
    public static string? OnlyMethod(string did) =>
        !DidUrl.TryParse(did, out var url) || url is not { NamesDocumentPart: true, Fragment: null } ? null
        : string.Equals(url.Method, DidKey.Method, StringComparison.Ordinal) ? $"{url.Did}#{url.MethodSpecificId}"
        : string.Equals(url.Method, DidJwk.Method, StringComparison.Ordinal) ? $"{url.Did}#0"
        : null;

    private static ValueTask<KeyResolution> Answer(KeyResolution resolution) => ValueTask.FromResult(resolution);
}
