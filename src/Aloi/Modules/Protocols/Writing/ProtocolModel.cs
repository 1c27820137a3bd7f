using System.Text.Json.Nodes;
using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Protocols.Writing;

/// <summary>
/// A protocol as plain data, in the words of the protocol language and the order in which an author writes. What has its default is left
/// out, so that a field added to the language later changes no digest; for the same reason a default, once published, never changes.
/// </summary>
internal static class ProtocolModel
{
    public static JsonObject Of(ProtocolNode node) => new() { [node.Kind] = Content(node) };

    private static JsonNode Content(ProtocolNode node) =>
        node switch
        {
            Leaf leaf => LeafModel.Of(leaf),
            ProtocolNode.AtLeast some => new JsonObject { ["k"] = Number(some.K), ["of"] = List(some.Children) },
            ProtocolNode.Weighted weighted => new JsonObject
            {
                ["threshold"] = Number(weighted.Threshold),
                ["of"] = new JsonArray([.. weighted.Of.Select(Weighed)]),
            },
            _ => List(node.Children),
        };

    private static JsonArray List(IReadOnlyList<ProtocolNode> nodes) => new([.. nodes.Select(Of)]);

    private static JsonObject Weighed(WeightedChild child) =>
        new() { ["weight"] = Number(child.Weight), [child.Node.Kind] = Content(child.Node) };

    private static JsonValue Number(decimal value) => JsonValue.Create(value);
}
