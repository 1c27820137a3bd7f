using Aloi.Standards.Crypto;
using Aloi.Standards.Did;

namespace Aloi.Standards.Verification;

/// <summary>Reads answers about keys.</summary>
internal static class KeyResolutions
{
    /// <summary>The key with which the signature can be checked; null when there is none.</summary>
    public static PublicKey? Key(this KeyResolution resolution) =>
        resolution switch
        {
            KeyResolution.Found found => found.Key,
            KeyResolution.NotBoundToIssuer unbound => unbound.Key,
            KeyResolution.RevokedSince revoked => revoked.Key,
            _ => null,
        };
}
