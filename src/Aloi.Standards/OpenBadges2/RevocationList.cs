namespace Aloi.Standards.OpenBadges2;

/// <summary>Which signed assertions an issuer has revoked (Open Badges 2.0, class RevocationList).</summary>
/// <param name="Id">Where it is published.</param>
/// <param name="Issuer">The issuer's identifier; null when the document leaves it out.</param>
/// <param name="Revoked">The revoked assertions.</param>
public sealed record RevocationList(string Id, string? Issuer, IReadOnlyList<RevokedAssertion> Revoked);

/// <summary>A revoked assertion (Open Badges 2.0, class RevocationList).</summary>
/// <param name="Id">Its identifier.</param>
/// <param name="Reason">Why, in the issuer's words.</param>
public sealed record RevokedAssertion(string Id, string? Reason = null);
