using Aloi.Standards.Crypto;

namespace Aloi.Standards.OpenBadges2;

/// <summary>A key that an issuer signs assertions with (Open Badges 2.0, class CryptographicKey).</summary>
/// <param name="Id">Its identifier, where it is published.</param>
/// <param name="Owner">The issuer; null when the document leaves it out.</param>
/// <param name="PublicKey">The key itself, from <c>publicKeyPem</c>.</param>
public sealed record CryptographicKey(string Id, string? Owner, PublicKey PublicKey);
