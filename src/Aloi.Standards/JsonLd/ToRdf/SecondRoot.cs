using Aloi.Standards.JsonLd.Expansion;
using Aloi.Standards.RdfCanonicalization;

namespace Aloi.Standards.JsonLd.ToRdf;

/// <summary>
/// The refusal of a second object about the document itself. Node objects with the same identifier are one node: its end date or its status entry
/// could stand in the other object, where whoever reads the credential does not look.
/// </summary>
internal static class SecondRoot
{
    internal static void Refuse(ExpandedTree tree, int index)
    {
        var root = tree.Roots.First;
        if (index == root || !tree.Item(root).HasId || !tree.Item(index).HasId || !tree.Item(index).Text.Is(tree.Item(root).Text.Span))
        {
            return;
        }

        for (var e = tree.Item(index).Content.First; e >= 0; e = tree.Entry(e).Next)
        {
            if (tree.Entry(e).Property.Span.StartsWith(Vocabulary.CredentialsNamespace))
            {
                Disguise.Refuse(tree.Item(index).Text.ToString());
            }
        }
    }
}
