using System.Security.Cryptography;
using System.Text.Json;
using Aloi.Standards.Json;
using Aloi.Standards.JsonLd;
using Aloi.Standards.Multiformats;
using Aloi.Standards.OpenBadges;

namespace Aloi.Standards.VerifiableCredentials;

/// <summary>
/// Compares the digests of related resources with the resources that are at hand (VC Data Model 2.0 section 5.3, Integrity of Related Resources): the
/// contexts of the library. No other resource is fetched, so nothing is said of it.
/// </summary>
public static class RelatedResources
{
    private const int MostResources = 64;

    /// <summary>The resources whose digest is not that of the context at their address; none when all is well or nothing is at hand.</summary>
    /// <param name="credential">The credential or presentation.</param>
    /// <param name="contexts">The contexts that are known.</param>
    public static IReadOnlyList<ShapeFinding> Check(JsonElement credential, ContextLibrary contexts)
    {
        var findings = new List<ShapeFinding>();
        var index = 0;
        foreach (var resource in Resources(credential).Take(MostResources))
        {
            if (JsonMembers.Text(resource, "id") is { } id && contexts.TryGet(id, out var bytes) && !Matches(resource, bytes.Span))
            {
                findings.Add(
                    new ShapeFinding($"/relatedResource/{index}", "resource-changed", CredentialShapeSentences.ResourceChanged(id))
                );
            }

            index++;
        }

        return findings;
    }

    private static IEnumerable<JsonElement> Resources(JsonElement credential) =>
        JsonMembers.Member(credential, "relatedResource") switch
        {
            { ValueKind: JsonValueKind.Array } list => list.EnumerateArray(),
            { ValueKind: JsonValueKind.Object } one => [one],
            _ => [],
        };

    private static bool Matches(JsonElement resource, ReadOnlySpan<byte> bytes) =>
        (JsonMembers.Text(resource, "digestSRI") is not { } integrity || MatchesIntegrity(integrity, bytes))
        && (JsonMembers.Text(resource, "digestMultibase") is not { } multibase || MatchesMultibase(multibase, bytes));

    // Subresource Integrity section 3.3.4: of several digests, one that matches is enough.
    private static bool MatchesIntegrity(string text, ReadOnlySpan<byte> bytes)
    {
        foreach (var part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var digest = part[..Math.Min(7, part.Length)] switch
            {
                "sha256-" => SHA256.HashData(bytes),
                "sha384-" => SHA384.HashData(bytes),
                "sha512-" => SHA512.HashData(bytes),
                _ => [],
            };
            if (digest.Length > 0 && string.Equals(Convert.ToBase64String(digest), part[7..].Split('?', 2)[0], StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // A multihash, or the digest alone: the last bytes are the digest either way.
    private static bool MatchesMultibase(string text, ReadOnlySpan<byte> bytes) =>
        Multibase.TryDecode(text, out var given)
        && (
            given.AsSpan().EndsWith(SHA256.HashData(bytes))
            || given.AsSpan().EndsWith(SHA384.HashData(bytes))
            || given.AsSpan().EndsWith(SHA512.HashData(bytes))
        );
}
