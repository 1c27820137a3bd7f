using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Achievements.Composing;

/// <param name="Field">The field inside the node, in the words of the language; empty for the node as a whole.</param>
public sealed record SketchProblem(SketchPath At, string Field, Problem Problem);

public sealed record SketchFinding(SketchPath At, ProtocolFinding Finding);

/// <summary>What a composed rule means, and what is wrong with it, node by node.</summary>
/// <param name="Whole">Null while something is wrong.</param>
/// <param name="Sound">What can be read of it already: the rule without what is wrong; null when nothing can.</param>
public sealed record SketchCheck(ProtocolNode? Whole, ProtocolNode? Sound, IReadOnlyList<SketchProblem> Problems)
{
    private const int Rounds = 6;

    public static SketchCheck Of(SketchNode? root)
    {
        if (root is null)
        {
            return new SketchCheck(null, null, []);
        }

        var read = ProtocolYaml.Parse(SketchWriter.Print(root));
        return read.Succeeded
            ? new SketchCheck(read.Value, read.Value, [])
            : new SketchCheck(null, Prune(root), Locate(root, read.Problems));
    }

    /// <summary>What can be known to go wrong before anybody meets the rule; nothing is said of one that is not whole.</summary>
    public IReadOnlyList<SketchFinding> Analyse(SketchNode root, PoolsOfPeople pools)
    {
        var places = new SketchPlaces(root);
        return Whole is null ? [] : [.. ProtocolAnalysis.Check(Whole, pools).Select(f => new SketchFinding(places.Locate(f.Path).At, f))];
    }

    private static IReadOnlyList<SketchProblem> Locate(SketchNode root, IReadOnlyList<Problem> problems)
    {
        var places = new SketchPlaces(root);
        return
        [
            .. problems.Select(problem =>
            {
                var (at, field) = places.Locate(problem.Where?.Field ?? "");
                return new SketchProblem(at, field, problem);
            }),
        ];
    }

    /// <summary>Takes away what is wrong until the rest can be read.</summary>
    private static ProtocolNode? Prune(SketchNode root)
    {
        SketchNode? left = root;
        for (var round = 0; left is not null && round < Rounds; round++)
        {
            var read = ProtocolYaml.Parse(SketchWriter.Print(left));
            if (read.Succeeded)
            {
                return read.Value;
            }

            var wrong = Locate(left, read.Problems).Select(p => p.At).ToHashSet();
            left = Keep(left, SketchPath.Root, wrong);
        }

        return null;
    }

    /// <summary>A group that lost some, or asks for more than it holds, asks for what is left.</summary>
    private static SketchNode? Keep(SketchNode node, SketchPath at, HashSet<SketchPath> wrong)
    {
        if (!node.IsGroup)
        {
            var stand = node.Substitute is { } s ? Keep(s, at.Stand, wrong) : null;
            return wrong.Contains(at) ? null : node with { Substitute = stand };
        }

        var children = node.Children.Select((child, i) => Keep(child, at.Child(i), wrong)).OfType<SketchNode>().ToList();
        var left = node with { Children = [.. children] };
        return children.Count == 0 ? null
            : wrong.Contains(at) || children.Count < node.Children.Count ? SketchKinds.Numbered(left)
            : left;
    }
}
