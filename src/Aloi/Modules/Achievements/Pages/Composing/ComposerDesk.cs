using Aloi.Modules.Achievements.Composing;
using Aloi.Modules.Achievements.Drafts;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Achievements.Pages.Composing;

/// <summary>What the composer asks of the rest of the program.</summary>
internal sealed class ComposerDesk(RuleSources sources)
{
    public async Task<ComposerView> ViewAsync(OpenDraft draft, ComposerState state, CancellationToken cancellation)
    {
        var check = SketchCheck.Of(state.Tree);
        return new ComposerView(
            state,
            check,
            state.Tree is null ? [] : check.Analyse(state.Tree, draft.Pools),
            await sources.AllAsync(draft.Row.PublicId, cancellation),
            [.. draft.Pools.Names.Order(StringComparer.CurrentCultureIgnoreCase)]
        );
    }

    /// <summary>The rule of another proof in place of this one, which can be had back.</summary>
    public async Task<ComposerState> CopyAsync(ComposerState state, string source, Language language, CancellationToken cancellation)
    {
        var yaml = (await sources.ReadAsync(source, cancellation))?.Trim();
        return state with
        {
            Said = TextCatalog.Get(language, yaml is null ? "composer.said.nothing-to-copy" : "composer.said.copied"),
            Before = yaml is null ? state.Before : state.Yaml,
            Yaml = yaml ?? state.Yaml,
            Tree = yaml is null ? state.Tree : SketchReader.Read(yaml),
            IsBroken = yaml is null && state.IsBroken,
            Open = yaml is null ? state.Open : null,
            Adding = null,
        };
    }
}
