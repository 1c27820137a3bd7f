using Aloi.Modules.Achievements.Composing;
using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Achievements.Drafts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Achievements.Pages.Composing;

/// <summary>What the composer asks of the rest of the program.</summary>
internal sealed class ComposerDesk(RuleSources sources, IEnumerable<IPoolNames> pools)
{
    public async Task<ComposerView> ViewAsync(OpenDraft draft, ComposerState state, CancellationToken cancellation)
    {
        var known = await PoolsAsync(draft.Entity.Id, cancellation);
        var check = SketchCheck.Of(state.Tree);
        return new ComposerView(
            state,
            check,
            state.Tree is null ? [] : check.Analyse(state.Tree, new PoolsOfPeople(known)),
            await sources.AllAsync(draft.Row.PublicId, cancellation),
            [.. known.Keys.Order(StringComparer.CurrentCultureIgnoreCase)]
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

    private async Task<Dictionary<string, IReadOnlyList<PoolPerson>>> PoolsAsync(long entity, CancellationToken cancellation)
    {
        // A rule finds its pool whatever the case it is written in.
        var all = new Dictionary<string, IReadOnlyList<PoolPerson>>(StringComparer.CurrentCultureIgnoreCase);
        foreach (var some in pools)
        {
            foreach (var (name, people) in await some.AtAsync(entity, cancellation))
            {
                all[name] = people;
            }
        }

        return all;
    }
}
