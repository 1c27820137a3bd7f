using Aloi.Platform;
using Aloi.Standards.Crypto;
using Aloi.Standards.Did;

namespace Aloi.Modules.Credentials.Keys;

/// <summary>
/// Under which name an entity signs: <c>did:web</c> when the installation has a public address, where the history of keys can be read; until
/// then the key is its own name.
/// </summary>
public sealed record IssuerIdentity(string Did, string VerificationMethod)
{
    public static IssuerIdentity Of(string? address, PublicId entity, Ed25519PublicKey key)
    {
        var did = WebDid(address, entity);
        return did is null
            ? new(DidKey.Format(key), DidKey.VerificationMethod(key))
            : new(did, IssuerDocument.VerificationMethod(did, key));
    }

    /// <summary>Null without a public address, and for one that is an IP number, which the did:web method forbids.</summary>
    public static string? WebDid(string? address, PublicId entity)
    {
        if (address is null || new Uri(address) is not { HostNameType: UriHostNameType.Dns } uri)
        {
            return null;
        }

        return DidWeb.Format(uri.Host, uri.IsDefaultPort ? null : uri.Port, "o", entity.ToString());
    }
}
