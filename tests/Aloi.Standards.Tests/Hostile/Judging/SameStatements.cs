using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aloi.Standards.Jcs;
using Aloi.Standards.Json;
using Aloi.Standards.JsonLd;

namespace Aloi.Standards.Tests.Hostile;

/// <summary>Shows that two secured JSON documents say the same, in ways that do not go through the verifier.</summary>
internal static class SameStatements
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The two are the same JSON: blank space, escapes, the order of members and the writing of numbers apart.</summary>
    public static bool AreSameJson(byte[] one, byte[] other) =>
        Canonical(one) is { } a && Canonical(other) is { } b && a.AsSpan().SequenceEqual(b);

    /// <summary>The two are the same JSON but for their proofs, which are equal as a set: one proof may stand alone or in an array (Data Integrity 2.1.1).</summary>
    public static bool AreSameButForProofSet(byte[] one, byte[] other)
    {
        var (a, b) = (Parts(one), Parts(other));
        return a is not null && b is not null && a.SequenceEqual(b, StringComparer.Ordinal);
    }

    /// <summary>The same JSON with some of the proofs of its set: each stands for itself, and any may be left out (Data Integrity 2.1.1).</summary>
    public static bool HasFewerProofs(byte[] one, byte[] other)
    {
        var (a, b) = (Parts(one), Parts(other));
        return a is not null && b is { Count: > 1 } && string.Equals(a[0], b[0], StringComparison.Ordinal) && b.All(a.Contains);
    }

    /// <summary>The two lead to the same quads, and so do their proofs, which are equal as a set.</summary>
    public static bool AreSameQuads(byte[] one, byte[] other)
    {
        var (a, b) = (Quads(one), Quads(other));
        return a is not null && b is not null && a.SequenceEqual(b, StringComparer.Ordinal);
    }

    private static List<string>? Parts(byte[] json)
    {
        if (Canonical(json) is not { } canonical || JsonNode.Parse(canonical) is not JsonObject document)
        {
            return null;
        }

        var proofs = document["proof"] is JsonArray set ? set.ToList() : [document["proof"]];
        document.Remove("proof");
        return [document.ToJsonString(), .. proofs.Select(p => p?.ToJsonString() ?? "null").Distinct().Order(StringComparer.Ordinal)];
    }

    private static byte[]? Canonical(byte[] json)
    {
        try
        {
            using var document = StrictJson.Parse(json.AsSpan().StartsWith(ByteOrderMark) ? json[3..] : json);
            return JsonCanonicalizer.Canonicalize(document.RootElement);
        }
        catch (Exception error) when (error is StrictJsonException or JcsException)
        {
            return null;
        }
    }

    /// <summary>The quads of the document without proofs, and for each distinct proof its value and its quads under the document's context.</summary>
    private static List<string>? Quads(byte[] json)
    {
        try
        {
            var document = JsonNode.Parse(json)!.AsObject();
            var proofs = document["proof"] is JsonArray set ? set.ToList() : [document["proof"]];
            document.Remove("proof");
            List<string> all =
            [
                .. proofs.Select(p => OfProof(p!.DeepClone().AsObject(), document["@context"])).Distinct().Order(StringComparer.Ordinal),
            ];
            return [Canonicalize(document), .. all];
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or JsonLdException or NullReferenceException)
        {
            return null;
        }
    }

    private static string OfProof(JsonObject proof, JsonNode? context)
    {
        var value = proof["proofValue"]?.ToJsonString();
        proof.Remove("proofValue");
        proof["@context"] = context?.DeepClone();
        return value + Canonicalize(proof);
    }

    private static string Canonicalize(JsonObject document) =>
        Encoding.UTF8.GetString(
            LinkedDataCanonicalizer
                .Canonicalize(document.Bytes(), ContextLibrary.Published, new LinkedDataOptions { RefuseDroppedTerms = true })
                .NQuads
        );
}
