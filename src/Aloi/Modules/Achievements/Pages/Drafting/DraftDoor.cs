using Aloi.Modules.Achievements.Drafts;
using Aloi.Modules.Achievements.Pages.Composing;
using Aloi.Modules.Frameworks.Contracts;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Achievements.Pages.Drafting;

/// <summary>What the pages of the form ask for.</summary>
internal sealed class DraftDoor(DraftShelf shelf, SaveDraft save, IEntityTree entities, IFrameworks frameworks, ComposerDesk composer)
{
    private const int SkillsShown = 15;

    public Task<Outcome<OpenDraft>> OpenAsync(PublicId draft, CancellationToken cancellation) => shelf.OpenAsync(draft, cancellation);

    public Task<Outcome<OpenDraft>> SaveAsync(DraftChange change, CancellationToken cancellation) => save.HandleAsync(change, cancellation);

    public Task<SkillInfo?> SkillAsync(PublicId skill, CancellationToken cancellation) => frameworks.FindAsync(skill, cancellation);

    /// <summary>Where the member may design proofs that are issued.</summary>
    public async Task<IReadOnlyList<PlacedEntity>> IssuersAsync(CancellationToken cancellation) =>
        [.. (await entities.WhereAsync(Right.Designer, cancellation)).Where(e => e.Entity.IsIssuer)];

    public async Task<DraftView> ViewAsync(
        OpenDraft draft,
        DraftStep step,
        DraftContent content,
        string search,
        CancellationToken cancellation
    )
    {
        var view = new DraftView
        {
            Draft = draft,
            Step = step,
            Content = content,
            Examination = DraftReader.Examine(content, draft.Row.Image is not null, draft.Pools),
            Search = search,
        };
        return step switch
        {
            DraftStep.What => view with { Entities = await IssuersAsync(cancellation) },
            DraftStep.Rule when content.Rule == DraftContent.OwnRule => view with
            {
                Composer = await composer.ViewAsync(draft, ComposerState.Of(content), cancellation),
            },
            DraftStep.Skills => view with
            {
                HasFrameworks = (await frameworks.AllAsync(cancellation)).Count > 0,
                Found = search.Length == 0 ? [] : await frameworks.SearchAsync(new SkillQuery(search, Limit: SkillsShown), cancellation),
            },
            _ => view,
        };
    }
}
