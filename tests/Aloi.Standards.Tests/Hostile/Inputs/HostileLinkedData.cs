using System.Text;

namespace Aloi.Standards.Tests.Hostile;

/// <summary>Documents that say little and make JSON-LD and the canonical form of RDF work much.</summary>
internal static class HostileLinkedData
{
    public static IEnumerable<Input> All(int scale)
    {
        var many = 10_000 * scale;
        yield return Of("many nodes", $"\"credentialSubject\":[{Join(many, i => $"{{\"id\":\"urn:n:{i}\"}}")}]");
        yield return Of("many blank nodes that look alike", $"\"credentialSubject\":[{Join(many, _ => "{\"type\":\"Image\"}")}]");
        yield return Of("a complete graph of blank nodes", Complete(10));
        yield return Of("a ring of blank nodes", Ring(2_000));
        yield return Of("many contexts", null, $"[{Join(1_000, i => $"{{\"t{i}\":\"urn:t:{i}\"}}")}]");
        yield return Of("the same contexts again", null, $"[{Join(many, _ => "\"https://www.w3.org/ns/credentials/v2\"")}]");
        yield return Of("a context of many terms", null, $"{{{Join(many, i => $"\"t{i}\":\"urn:t:{i}\"")}}}");
        yield return Of("terms that hang on one another", null, $"{{{Join(2_000, i => $"\"t{i}\":\"t{i + 1}:a\"")}}}");
        yield return Of("contexts that bring contexts", Scoped(30));
        yield return Of(
            "contexts in every node",
            $"\"credentialSubject\":[{Join(2_000, i => $"{{\"@context\":{{\"t{i}\":\"urn:t\"}},\"t{i}\":1}}")}]"
        );
        yield return Of("lists of lists", $"\"@graph\":{Lists(20)}");
        yield return Of("a long list", $"\"@graph\":[{{\"urn:p\":{{\"@list\":[{Join(many, i => $"{i}")}]}}}}]");
        yield return Of("nests in nests", Nests(60));
        yield return Of(
            "many languages",
            $"\"@graph\":[{Join(many, i => $"{{\"@id\":\"urn:a\",\"urn:p\":{{\"@value\":\"x\",\"@language\":\"a-x{i % 9}\"}}}}")}]"
        );
    }

    public static string WithContext(string? members, string? context = null)
    {
        var contexts =
            context ?? "[\"https://www.w3.org/ns/credentials/v2\",\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\"]";
        return $"{{\"@context\":{contexts}{(members is null ? "" : ",")}{members}}}";
    }

    private static string Complete(int nodes) =>
        $"\"@graph\":[{Join(nodes, i => $"{{\"@id\":\"_:n{i}\",\"urn:p\":[{Join(nodes, j => $"{{\"@id\":\"_:n{j}\"}}")}]}}")}]";

    private static string Ring(int nodes) =>
        $"\"@graph\":[{Join(nodes, i => $"{{\"@id\":\"_:n{i}\",\"urn:p\":{{\"@id\":\"_:n{(i + 1) % nodes}\"}}}}")}]";

    private static string Scoped(int depth)
    {
        var context = "{\"a\":\"urn:a\"}";
        for (var i = 0; i < depth; i++)
        {
            context = $"{{\"a\":{{\"@id\":\"urn:a\",\"@context\":{context}}}}}";
        }

        return $"\"credentialSubject\":{{\"@context\":{context},\"a\":1}}";
    }

    private static string Lists(int depth) => depth == 0 ? "[]" : $"[{{\"urn:p\":{{\"@list\":{Lists(depth - 1)}}}}}]";

    private static string Nests(int depth) => depth == 0 ? "\"name\":\"x\"" : $"\"@nest\":{{{Nests(depth - 1)}}}";

    private static string Join(int count, Func<int, string> part)
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            text.Append(i == 0 ? "" : ",").Append(part(i));
        }

        return text.ToString();
    }

    private static Input Of(string what, string? members, string? context = null) =>
        new(what, Encoding.UTF8.GetBytes(WithContext(members, context)));
}
