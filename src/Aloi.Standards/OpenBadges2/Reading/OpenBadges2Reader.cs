using System.Text.Json;
using Aloi.Standards.Json;

namespace Aloi.Standards.OpenBadges2;

/// <summary>
/// Reads the documents of Open Badges 2.0, which 2.1 shares, tolerantly: single values where sets are allowed, objects that are named or
/// embedded, the older name <c>verify</c>. What the specification requires is required. Nothing is fetched, and nothing is verified.
/// </summary>
public static class OpenBadges2Reader
{
    private const int MostRevoked = 100_000;

    /// <summary>Reads an assertion (class Assertion).</summary>
    public static BadgeReading<Assertion> ReadAssertion(JsonElement document) => Read(document, AssertionParts.Assertion);

    /// <summary>Reads what can be awarded (class BadgeClass).</summary>
    public static BadgeReading<BadgeClass> ReadBadgeClass(JsonElement document) => Read(document, BadgeClassParts.BadgeClass);

    /// <summary>Reads an issuer (class Profile).</summary>
    public static BadgeReading<Issuer> ReadIssuer(JsonElement document) => Read(document, IssuerParts.Issuer);

    /// <summary>Reads a key (class CryptographicKey); only RSA from 2048 bits, P-256 and P-384 are keys here.</summary>
    public static BadgeReading<CryptographicKey> ReadKey(JsonElement document) => Read(document, IssuerParts.Key);

    /// <summary>Reads a list of revoked assertions (class RevocationList); at most a hundred thousand are taken.</summary>
    public static BadgeReading<RevocationList> ReadRevocationList(JsonElement document)
    {
        // A revoked assertion of the first versions is named by its uid alone, which is no identifier: it is none of ours.
        var revoked = new List<RevokedAssertion>();
        var isList =
            JsonMembers.Member(document, "revokedAssertions") is { ValueKind: JsonValueKind.Array } list
            && list.GetArrayLength() <= MostRevoked
            && list.EnumerateArray().All(item => Revoked(item, revoked));
        return Read(
            document,
            o =>
            {
                o.HasType("RevocationList");
                if (!isList)
                {
                    o.Note("revokedAssertions", o.Has("revokedAssertions") ? BadgeFault.Wrong : BadgeFault.Missing);
                }

                return new RevocationList(o.Required("id"), o.Identifier("issuer"), revoked);
            }
        );
    }

    /// <summary>Whether a document says of itself that it is revoked. A revoked assertion may hold nothing else (class Assertion).</summary>
    internal static bool IsRevoked(JsonElement document) =>
        JsonMembers.Member(document, "revoked") is { } revoked
        && (revoked.ValueKind == JsonValueKind.True || JsonMembers.Text(revoked) is "true" or "1");

    /// <summary>How a document says that it is verified, whatever else is wrong with it: the same answer as its reading gives.</summary>
    internal static BadgeVerificationKind KindOf(JsonElement document) =>
        AssertionParts.Verification(new BadgeObject(document, "", [])).Kind;

    private static BadgeReading<T> Read<T>(JsonElement document, Func<BadgeObject, T> read)
        where T : class
    {
        var findings = new List<BadgeFinding>();
        if (document.ValueKind != JsonValueKind.Object)
        {
            return new BadgeReading<T>(null, [new BadgeFinding("", BadgeFault.Wrong)]);
        }

        var value = read(new BadgeObject(document, "", findings));
        return new BadgeReading<T>(findings.Count == 0 ? value : null, [.. findings.Distinct()]);
    }

    private static bool Revoked(JsonElement item, List<RevokedAssertion> revoked)
    {
        var id = JsonMembers.Text(item) ?? JsonMembers.Text(item, "id");
        if (id is not null)
        {
            revoked.Add(new RevokedAssertion(id, JsonMembers.Text(item, "revocationReason")));
        }

        return id is not null || JsonMembers.Text(item, "uid") is not null;
    }
}
