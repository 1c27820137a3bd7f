using Aloi.Modules.Achievements.Composing;
using Aloi.Modules.Achievements.Drafts;

namespace Aloi.Modules.Achievements.Pages.Composing;

/// <summary>What the composer has in hand between two presses: the text, the tree that follows it, and where the person is.</summary>
public sealed record ComposerState
{
    /// <summary>As typed, or as the tree prints.</summary>
    public required string Yaml { get; init; }

    /// <summary>The tree of the text; while the text has none, the last one that had.</summary>
    public SketchNode? Tree { get; init; }

    /// <summary>Somebody typed a text that no tree can be made of: it is kept, and the tree waits.</summary>
    public bool IsBroken { get; init; }

    /// <summary>The node whose fields are shown.</summary>
    public SketchPath? Open { get; init; }

    /// <summary>The group that gets the next requirement, while one is being chosen.</summary>
    public SketchPath? Adding { get; init; }

    /// <summary>The text before the last change, to go back to.</summary>
    public string? Before { get; init; }

    /// <summary>What the last press did, in words.</summary>
    public string Said { get; init; } = "";

    /// <summary>True when the last press is to bring the focus to the open node.</summary>
    public bool TakesFocus { get; init; }

    /// <param name="lastTree">A text that a tree can be made of, for when <paramref name="yaml"/> has none.</param>
    public static ComposerState Read(string yaml, string lastTree)
    {
        var tree = yaml.Length == 0 ? null : SketchReader.Read(yaml);
        var isBroken = tree is null && yaml.Length > 0;
        return new ComposerState
        {
            Yaml = yaml,
            Tree = isBroken && lastTree.Length > 0 ? SketchReader.Read(lastTree) : tree,
            IsBroken = isBroken,
        };
    }

    public static ComposerState Of(DraftContent content) => Read(content.Yaml, content.Tree);

    public DraftContent ApplyTo(DraftContent content) =>
        content with
        {
            Yaml = Yaml,
            Tree = IsBroken ? SketchWriter.Print(Tree).Trim() : "",
        };

    /// <summary>Another tree: the text follows it, and the text before can be had back.</summary>
    public ComposerState With(SketchNode? tree) => this with { Tree = tree, Yaml = SketchWriter.Print(tree).Trim(), Before = Yaml };
}
