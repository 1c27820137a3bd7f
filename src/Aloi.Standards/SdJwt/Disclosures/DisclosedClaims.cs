using System.Text.Json;

namespace Aloi.Standards.SdJwt;

/// <summary>What a token says once its disclosures are put in their places.</summary>
/// <param name="Claims">The claims, without any trace of digests.</param>
/// <param name="Places">Each disclosure with the place of what it discloses, as a JSON Pointer (RFC 6901), parents before children.</param>
internal sealed record DisclosedClaims(JsonElement Claims, IReadOnlyList<DisclosedPlace> Places);

/// <summary>Where a disclosure belongs.</summary>
/// <param name="Pointer">The place in the claims as disclosed.</param>
/// <param name="Disclosure">The disclosure.</param>
/// <param name="Parent">The disclosure in whose value the digest stands; null when the issuer's payload holds it.</param>
internal sealed record DisclosedPlace(string Pointer, Disclosure Disclosure, DisclosedPlace? Parent);
