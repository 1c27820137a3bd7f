using System.Text.Json;
using Aloi.Standards.Crypto;
using Aloi.Standards.Did;
using Aloi.Standards.Json;

namespace Aloi.Standards.Verification;

/// <summary>Keys served as documents of their own: a JSON Web Key or a set of them (RFC 7517 sections 4 and 5).</summary>
internal sealed class KeyDocuments(VerificationSettings settings)
{
    private const int MostKeys = 100;

    private static readonly StrictJsonLimits Limits = new() { MaxBytes = KeyResolver.MaxDocumentBytes, MaxDepth = 16 };

    public static bool IsHttps(string text) =>
        text.Length <= DidUrl.MaxLength
        && Uri.TryCreate(text, UriKind.Absolute, out var address)
        && string.Equals(address.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal)
        && address.UserInfo.Length == 0;

    /// <summary>
    /// Whether the key's address is the issuer's own: its address or one beneath it, or the well-known part of its host. Another path of the same host
    /// may belong to somebody else.
    /// </summary>
    public static bool IsUnder(string address, string issuer)
    {
        if (!IsHttps(issuer) || new Uri(issuer) is not { } owner || new Uri(address) is not { } key)
        {
            return false;
        }

        var isSameHost = string.Equals(owner.Authority, key.Authority, StringComparison.OrdinalIgnoreCase);
        var (own, its) = (owner.AbsolutePath.TrimEnd('/'), key.AbsolutePath);
        return isSameHost
            && (
                string.Equals(its.TrimEnd('/'), own, StringComparison.Ordinal)
                || its.StartsWith(own + "/", StringComparison.Ordinal)
                || its.StartsWith("/.well-known/", StringComparison.Ordinal)
            );
    }

    /// <summary>The key at an address; its fragment names a key of a set.</summary>
    public async ValueTask<(PublicKey? Key, KeyResolution? Trouble)> ReadAsync(string address, CancellationToken cancellation)
    {
        var hash = address.IndexOf('#', StringComparison.Ordinal);
        var place = new Uri(hash < 0 ? address : address[..hash]);
        var (document, trouble) = await FetchAsync(place, cancellation);
        return document is { } found ? Choose(found, hash < 0 ? null : address[(hash + 1)..], address) : (null, trouble);
    }

    /// <summary>The JSON at an address, or why it could not be read.</summary>
    public async ValueTask<(JsonElement? Document, KeyResolution? Trouble)> FetchAsync(Uri address, CancellationToken cancellation)
    {
        var answer = await settings.Documents.GetAsync(address, cancellation);
        if (answer.Bytes is not { } bytes)
        {
            return (null, new KeyResolution.NotRead(answer.Problem ?? DocumentProblem.UnexpectedAnswer, address));
        }

        try
        {
            using var parsed = StrictJson.Parse(bytes, Limits);
            return (parsed.RootElement.Clone(), null);
        }
        catch (StrictJsonException)
        {
            return (null, new KeyResolution.Refused(KeyRefusal.MalformedDocument, address.AbsoluteUri));
        }
    }

    /// <summary>The key of that name in a set, or the only one; the document itself when it is a key.</summary>
    public static (PublicKey? Key, KeyResolution? Trouble) Choose(JsonElement document, string? name, string subject)
    {
        var jwk = JsonMembers.Member(document, "keys") is { ValueKind: JsonValueKind.Array } keys ? Find(keys, name, subject) : document;
        if (jwk is not { } found)
        {
            return (null, new KeyResolution.Refused(KeyRefusal.KeyNotInDocument, subject));
        }

        return JsonWebKeyReader.Read(found, out var problem) is { } key ? (key, null) : (null, TokenKeyFinder.OfProblem(problem, subject));
    }

    private static JsonElement? Find(JsonElement keys, string? name, string subject)
    {
        if (name is null && keys.GetArrayLength() == 1)
        {
            return keys[0];
        }

        foreach (var jwk in keys.EnumerateArray().Take(MostKeys))
        {
            if (JsonMembers.Text(jwk, "kid") is { } kid && (kid == name || kid == subject))
            {
                return jwk;
            }
        }

        return null;
    }
}
