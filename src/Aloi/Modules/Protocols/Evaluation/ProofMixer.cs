using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Collections;

namespace Aloi.Modules.Protocols.Evaluation;

/// <summary>What a satisfied verdict rests on: the met leaves under satisfied nodes only, strongest first.</summary>
internal static class ProofMixer
{
    public static ValueList<ProofShare> Mix(NodeVerdict root)
    {
        if (root.State != NodeState.Satisfied)
        {
            return [];
        }

        var shares = new List<ProofShare>();
        Collect(root, shares);
        return shares.OrderByDescending(share => share.Level).ThenBy(share => share.Kind, StringComparer.Ordinal).ToValueList();
    }

    private static void Collect(NodeVerdict verdict, List<ProofShare> shares)
    {
        if (verdict.State != NodeState.Satisfied || verdict.Reason == Reason.Waived)
        {
            return;
        }

        if (verdict is { Node: Leaf leaf, Reason: Reason.Met, Level: { } level })
        {
            Add(shares, new ProofShare(leaf.Kind, level, CountOf(leaf, verdict)));
            return;
        }

        foreach (var child in verdict.Children)
        {
            Collect(child, shares);
        }
    }

    private static int CountOf(Leaf leaf, NodeVerdict verdict) =>
        leaf is ExpertReview or PeerEndorsement or Evidence ? verdict.Facts.Count : 1;

    private static void Add(List<ProofShare> shares, ProofShare share)
    {
        var same = shares.FindIndex(other => other.Level == share.Level && string.Equals(other.Kind, share.Kind, StringComparison.Ordinal));
        if (same < 0)
        {
            shares.Add(share);
        }
        else
        {
            shares[same] = share with { Count = shares[same].Count + share.Count };
        }
    }
}
