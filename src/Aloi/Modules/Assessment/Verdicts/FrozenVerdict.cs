using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Assessment.Verdicts;

/// <summary>
/// A verdict as it was reached, kept as structure and not as sentences: wording may improve, the verdict may not change. It holds enough to
/// be compared, years later, with what the stored facts give when they are judged again.
/// </summary>
internal static class FrozenVerdict
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    public static byte[] Seal(Verdict verdict, CandidacyFile file) =>
        file.Sealer.Seal(Write(Whole(verdict, file.Facts)), Binding(file.Row));

    /// <summary>Whether judging the facts again gave the verdict that was frozen, in every detail of its explanation, from the same facts.</summary>
    public static bool IsSame(Verdict replayed, CandidacyFile file)
    {
        if (file.Row.SealedVerdict is not { } frozen)
        {
            return false;
        }

        var kept = file.Sealer.Open(frozen, Binding(file.Row)).AsSpan();

        // Verdicts frozen by the first version of the program say less; what they say must still be so.
        return kept.SequenceEqual(Write(Whole(replayed, file.FrozenFacts))) || kept.SequenceEqual(Write(Short(replayed)));
    }

    private static byte[] Write(Record record) => JsonSerializer.SerializeToUtf8Bytes(record, Options);

    private static Record Short(Verdict verdict) =>
        new(
            verdict.State,
            verdict.MetAt,
            verdict.Level,
            verdict.Moment.Enrolment,
            verdict.Moment.Now,
            verdict.Moment.Zone.Id,
            [.. verdict.Mix],
            [.. verdict.Nodes.Select(Explain)]
        );

    private static Record Whole(Verdict verdict, IReadOnlyList<Fact> seen) =>
        Short(verdict) with
        {
            Nodes = [.. verdict.Nodes.Select(Detail)],
            Seen = Digest(seen),
        };

    private static Node Explain(NodeVerdict node) =>
        new(node.Node.Kind, (node.Node as Leaf)?.Id, node.State, node.Reason, node.Have, node.Need, [.. node.Facts.Select(f => f.Id)]);

    private static Node Detail(NodeVerdict node) =>
        Explain(node) with
        {
            Attempt = node.Attempt,
            MetAt = node.MetAt,
            Until = node.Until,
            Level = node.Level,
            IsExcused = node.IsExcused ? true : null,
        };

    /// <summary>Everything that was before the eyes of the verdict, also what did not decide: by whom, when, which grid, what it corrected.</summary>
    private static string Digest(IReadOnlyList<Fact> seen)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var fact in seen.OrderBy(f => f.Id, StringComparer.Ordinal))
        {
            var content = FactContent.Of(fact, comment: null);
            hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(new SeenFact(fact.Leaf, fact.Attempt, fact.Time, content), Options));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string Binding(Candidacy candidacy) => $"verdict {candidacy.PublicId}";

    private sealed record Record(
        NodeState State,
        FactTime? MetAt,
        ProofLevel? Level,
        FactTime Enrolment,
        DateTimeOffset Now,
        string Zone,
        IReadOnlyList<ProofShare> Mix,
        IReadOnlyList<Node> Nodes
    )
    {
        public string? Seen { get; init; }
    }

    private sealed record Node(
        string Kind,
        string? Leaf,
        NodeState State,
        Reason Reason,
        decimal Have,
        decimal Need,
        IReadOnlyList<string> Facts
    )
    {
        public int? Attempt { get; init; }

        public FactTime? MetAt { get; init; }

        public FactTime? Until { get; init; }

        public ProofLevel? Level { get; init; }

        public bool? IsExcused { get; init; }
    }

    private sealed record SeenFact(string Leaf, int Attempt, FactTime Time, FactContent Content);
}
