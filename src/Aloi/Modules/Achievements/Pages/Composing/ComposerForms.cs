using Aloi.Modules.Achievements.Composing;
using Aloi.Modules.Achievements.Drafts;
using Aloi.Modules.Achievements.Pages.Composing.Inputs;
using Aloi.Platform.Texts;
using Aloi.Ui;

namespace Aloi.Modules.Achievements.Pages.Composing;

/// <summary>From the posted page back to what was in hand, with what was typed since.</summary>
internal static class ComposerForms
{
    public static ComposerState Read(DraftContent content, FormValues form, Language language)
    {
        var state = ComposerState.Read(content.Yaml, form["c-tree"].Length > 0 ? form["c-tree"] : content.Tree) with
        {
            Open = SketchPath.Read(form["c-open"]),
            Adding = SketchPath.Read(form["c-adding"]),
            Before = form.Names.Contains("c-before", StringComparer.Ordinal) ? form["c-before"] : null,
        };
        return Typed(state, form, language);
    }

    /// <summary>The fields of the open node are read against the tree that the page showed, which the text may have left behind since.</summary>
    private static ComposerState Typed(ComposerState state, FormValues form, Language language)
    {
        var shown = form["c-tree"].Length > 0 ? SketchReader.Read(form["c-tree"]) : null;
        if (
            state.Open is not { } open
            || SketchTree.Find(shown, open) is not { } before
            || SketchTree.Find(state.Tree, open) is not { } now
        )
        {
            return state with { Open = SketchTree.Find(state.Tree, state.Open ?? SketchPath.Root) is null ? null : state.Open };
        }

        var typed = before.Kind == now.Kind ? ComposerInputs.Apply(now, before, form, language) : now;
        return ReferenceEquals(typed, now) ? state : Follow(state, open, Named(state.Tree!, typed, language));
    }

    private static ComposerState Follow(ComposerState state, SketchPath open, SketchNode typed)
    {
        var tree = SketchTree.Replace(state.Tree!, open, _ => typed);
        return state.IsBroken ? state with { Tree = tree } : state.With(tree) with { Before = null };
    }

    /// <summary>A substitute that was just asked for gets a name and an id.</summary>
    private static SketchNode Named(SketchNode root, SketchNode node, Language language) =>
        node.Substitute is { Fields.IsEmpty: true } stand
            ? node with
            {
                Substitute = SketchIds.Fresh(root, SketchKinds.New(stand.Kind, TextCatalog.Get(language, $"composer.kind.{stand.Kind}"))),
            }
            : node;
}
