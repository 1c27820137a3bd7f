using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Aloi.Standards.JsonLd;

namespace Aloi.Standards.Tests.JsonLd;

public sealed class BenchBadgeTests
{
    // Made by an independent implementation (jsonld 9.0.0 with rdf-canonize 5.0.0).
    private const string CanonicalSha256 = "0ee45bbaa9e0abde8b1ae1fbcdff7bc81cdd49ea6a90120e0aec86c4e757d526";

    [Fact]
    public void The_first_document_after_the_start_and_the_next_ones_are_canonicalised_alike()
    {
        // A library without any memory is what a start of the program has.
        var fresh = ContextLibrary.Published.With("urn:example:unused", "{}"u8.ToArray());
        var first = Canonicalize(fresh);
        var second = Canonicalize(fresh);

        Digest(first).ShouldBe(CanonicalSha256, Encoding.UTF8.GetString(first));
        Digest(second).ShouldBe(CanonicalSha256);
        first.Count(b => b == '\n').ShouldBe(64);
    }

    [Fact]
    public void Nothing_of_the_badge_is_dropped()
    {
        using var document = JsonDocument.Parse(Vectors.Read("bench-badge.json"));
        var canonical = LinkedDataCanonicalizer.Canonicalize(document.RootElement, ContextLibrary.Published, refuseDroppedTerms: true);
        Digest(canonical).ShouldBe(CanonicalSha256);
    }

    private static byte[] Canonicalize(ContextLibrary contexts)
    {
        using var document = JsonDocument.Parse(Vectors.Read("bench-badge.json"));
        return LinkedDataCanonicalizer.Canonicalize(document.RootElement, contexts);
    }

    private static string Digest(byte[] canonical) => Convert.ToHexStringLower(SHA256.HashData(canonical));
}
