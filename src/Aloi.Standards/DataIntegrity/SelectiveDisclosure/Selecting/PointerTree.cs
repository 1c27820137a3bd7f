using System.Text.Json;

namespace Aloi.Standards.DataIntegrity.SelectiveDisclosure.Selecting;

/// <summary>Pointers gathered by their common beginnings, so that a selection walks the document once however many there are.</summary>
internal sealed class PointerTree
{
    /// <summary>The most pointers of one selection: each is looked up in the document.</summary>
    internal const int MaxPointers = 1024;

    /// <summary>The selection of all there is.</summary>
    internal static PointerTree Everything { get; } = new() { IsWhole = true };

    private readonly Dictionary<string, PointerTree> children = new(StringComparer.Ordinal);

    /// <summary>A pointer ends here: everything below is selected.</summary>
    internal bool IsWhole { get; private set; }

    /// <summary>What is selected below that name or index; null when nothing is.</summary>
    internal PointerTree? Below(string token) => children.GetValueOrDefault(token);

    /// <summary>The pointers as a tree; null, and why not, when one of them is none or leads to nothing in the document.</summary>
    internal static PointerTree? Of(JsonElement document, IReadOnlyList<string> pointers, out Derivation.Refused? refused)
    {
        refused = pointers.Count > MaxPointers ? new Derivation.Refused(DerivationProblem.TooManyPointers, null) : null;
        var tree = new PointerTree();
        for (var i = 0; i < pointers.Count && refused is null; i++)
        {
            if (JsonPointer.Parse(pointers[i]) is not { } tokens)
            {
                refused = new Derivation.Refused(DerivationProblem.MalformedPointer, pointers[i]);
            }
            else if (!JsonPointer.Finds(document, tokens))
            {
                refused = new Derivation.Refused(DerivationProblem.PointerNotFound, pointers[i]);
            }
            else
            {
                tree.Add(tokens);
            }
        }

        return refused is null ? tree : null;
    }

    private void Add(string[] tokens)
    {
        var at = this;
        foreach (var token in tokens)
        {
            if (!at.children.TryGetValue(token, out var next))
            {
                at.children.Add(token, next = new PointerTree());
            }

            at = next;
        }

        at.IsWhole = true;
    }
}
