using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Protocols.Analysis;

/// <summary>Every composite is a weighing: how much each child weighs, and how much is asked.</summary>
internal static class Weighing
{
    public static decimal Need(ProtocolNode node) =>
        node switch
        {
            ProtocolNode.Any => 1,
            ProtocolNode.AtLeast some => some.K,
            ProtocolNode.Weighted weighted => weighted.Threshold,
            _ => node.Children.Count,
        };

    public static decimal WeightOf(ProtocolNode node, int child) => node is ProtocolNode.Weighted weighted ? weighted.Of[child].Weight : 1;

    /// <summary>The weight of the children of which something is true.</summary>
    public static decimal Of(ProtocolNode node, Func<ProtocolNode, bool> isTrue)
    {
        var sum = 0m;
        for (var i = 0; i < node.Children.Count; i++)
        {
            sum += isTrue(node.Children[i]) ? WeightOf(node, i) : 0;
        }

        return sum;
    }

    /// <summary>The value at which the children, the smallest first, weigh enough together; the default when nothing is asked or it never is.</summary>
    public static T? Cheapest<T>(ProtocolNode node, Func<ProtocolNode, T?> value, IComparer<T?> order)
    {
        var need = Need(node);
        var sum = 0m;
        var sorted = Enumerable.Range(0, node.Children.Count).Select(i => (Value: value(node.Children[i]), Weight: WeightOf(node, i)));
        foreach (var (found, weight) in sorted.OrderBy(child => child.Value, order))
        {
            sum += weight;
            if (sum >= need && need > 0)
            {
                return found;
            }
        }

        return default;
    }
}
