using System.Globalization;
using Aloi.Modules.Achievements.Composing;
using Aloi.Modules.Achievements.Pages.Composing.Inputs;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Achievements.Pages.Composing;

/// <summary>What each button of the composer does. Nothing is kept: the draft is, when somebody says so.</summary>
/// <param name="language">Of the person, for what is said.</param>
/// <param name="written">Of the proof, for what is named.</param>
internal sealed class ComposerOperations(Language language, Language written)
{
    /// <param name="state">What is in hand.</param>
    /// <param name="press">What the button says: a word, then what it is about, with colons between.</param>
    public ComposerState Do(ComposerState state, string press)
    {
        var words = press.Split(':');
        if (words[0] == "restore")
        {
            return state.IsBroken ? state.With(state.Tree) with { IsBroken = false } : state;
        }

        // While the text has no tree, whatever the tree did would overwrite what was typed.
        return state.IsBroken ? state
            : words is ["add", var kind] ? Add(state, kind)
            : words is ["undo"] ? Undo(state)
            : words is ["clear"] ? Say(state.With(null) with { Open = null, Adding = null }, "cleared")
            : words is ["close"] ? state with { Open = null, Adding = null }
            : words.Length > 1 && SketchPath.Read(words[1]) is { } path ? At(state, words, path)
            : state;
    }

    private ComposerState At(ComposerState state, string[] words, SketchPath path)
    {
        if (state.Tree is not { } root || SketchTree.Find(root, path) is not { } node)
        {
            return state;
        }

        return words[0] switch
        {
            "open" => state with { Open = path, Adding = null, TakesFocus = true },
            "add-at" when node.IsGroup || path.IsRoot => state with { Adding = path, TakesFocus = true },
            "remove" => Remove(state, root, path, node),
            "up" => Moved(state, SketchEdit.Up(root, path), node),
            "down" => Moved(state, SketchEdit.Down(root, path), node),
            "into" => Moved(state, SketchEdit.Into(root, path), node),
            "out" => Moved(state, SketchEdit.Out(root, path), node),
            "move" when words is [_, _, var side, var to] => Moved(state, Dropped(root, path, side, to), node),
            "wrap" => Changed(state, SketchEdit.Wrap(root, path, "all"), "wrapped", node),
            "unwrap" => Changed(state, SketchEdit.Unwrap(root, path), "unwrapped", node),
            "duplicate" => Changed(state, SketchEdit.Duplicate(root, path), "duplicated", node),
            _ => Criterion(state, words, path),
        };
    }

    private ComposerState Add(ComposerState state, string kind)
    {
        if (!SketchSchema.IsKind(kind))
        {
            return state;
        }

        var parent = state.Adding ?? SketchPath.Root;
        var node = SketchKinds.New(kind, TextCatalog.Get(written, $"composer.kind.{kind}"));
        var index = SketchTree.Find(state.Tree, parent)?.Children.Count ?? 0;
        return Changed(state, SketchTree.Insert(state.Tree, parent, index, node), "added", node);
    }

    private ComposerState Remove(ComposerState state, SketchNode root, SketchPath path, SketchNode node)
    {
        var edited = SketchTree.Remove(root, path)!;
        var next = state.With(edited.Root) with { Open = edited.At, Adding = null, TakesFocus = true };
        return Say(next, "removed", ComposerWords.Name(language, node));
    }

    private ComposerState Undo(ComposerState state)
    {
        if (state.Before is not { } before)
        {
            return state;
        }

        var undone = ComposerState.Read(before, "") with { Before = state.Yaml };
        return Say(undone, "undone");
    }

    private static Edited? Dropped(SketchNode root, SketchPath path, string side, string to) =>
        SketchPath.Read(to) is { } target && Enum.TryParse<DropSide>(side, ignoreCase: true, out var where)
            ? SketchEdit.Drop(root, path, where, target)
            : null;

    private ComposerState Moved(ComposerState state, Edited? edited, SketchNode node)
    {
        var name = ComposerWords.Name(language, node);
        if (edited?.At is not { } at)
        {
            return Say(state with { TakesFocus = true }, "stuck", name);
        }

        var group = SketchTree.Find(edited.Root, at.Parent)!;
        var next = state.With(edited.Root) with { Open = at, Adding = null, TakesFocus = true };
        return Say(next, "moved", name, at.Last + 1, group.Children.Count, ComposerWords.Name(language, group));
    }

    private ComposerState Changed(ComposerState state, Edited? edited, string said, SketchNode node) =>
        edited is null
            ? Say(state with { TakesFocus = true }, "stuck", ComposerWords.Name(language, node))
            : Say(
                state.With(edited.Root) with
                {
                    Open = edited.At,
                    Adding = null,
                    TakesFocus = true,
                },
                said,
                ComposerWords.Name(language, node)
            );

    private ComposerState Criterion(ComposerState state, string[] words, SketchPath path)
    {
        var index = words.Length > 2 && int.TryParse(words[2], NumberStyles.None, CultureInfo.InvariantCulture, out var typed) ? typed : 0;
        Func<SketchNode, SketchNode>? change = words[0] switch
        {
            "criterion-add" => node => RubricInputs.Add(node, written),
            "criterion-remove" => node => RubricInputs.Remove(node, index),
            "criterion-up" => node => RubricInputs.Move(node, index, index - 1),
            "criterion-down" => node => RubricInputs.Move(node, index, index + 1),
            _ => null,
        };
        return change is null ? state : state.With(SketchTree.Replace(state.Tree!, path, change)) with { Open = path };
    }

    private ComposerState Say(ComposerState state, string key, params object?[] arguments) =>
        state with
        {
            Said = TextCatalog.Get(language, $"composer.said.{key}", arguments),
        };
}
