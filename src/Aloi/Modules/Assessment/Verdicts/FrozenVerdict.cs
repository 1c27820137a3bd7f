using System.Text.Json;
using System.Text.Json.Serialization;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Secrets;

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

    public static byte[] Seal(Verdict verdict, Candidacy candidacy, Sealer sealer) => sealer.Seal(Write(verdict), Binding(candidacy));

    /// <summary>Whether judging the facts again gave the verdict that was frozen, in every detail of its explanation.</summary>
    public static bool IsSame(Verdict replayed, Candidacy candidacy, Sealer sealer) =>
        candidacy.SealedVerdict is { } frozen && sealer.Open(frozen, Binding(candidacy)).AsSpan().SequenceEqual(Write(replayed));

    private static byte[] Write(Verdict verdict) =>
        JsonSerializer.SerializeToUtf8Bytes(
            new Record(
                verdict.State,
                verdict.MetAt,
                verdict.Level,
                verdict.Moment.Enrolment,
                verdict.Moment.Now,
                verdict.Moment.Zone.Id,
                [.. verdict.Mix],
                [.. verdict.Nodes.Select(Explain)]
            ),
            Options
        );

    private static Node Explain(NodeVerdict node) =>
        new(node.Node.Kind, (node.Node as Leaf)?.Id, node.State, node.Reason, node.Have, node.Need, [.. node.Facts.Select(f => f.Id)]);

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
    );

    private sealed record Node(
        string Kind,
        string? Leaf,
        NodeState State,
        Reason Reason,
        decimal Have,
        decimal Need,
        IReadOnlyList<string> Facts
    );
}
