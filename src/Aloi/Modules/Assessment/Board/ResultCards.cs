using Aloi.Modules.Assessment.Imports;
using Aloi.Platform.Access;
using Aloi.Platform.Database;
using Aloi.Platform.Texts;
using Aloi.Ui;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Board;

/// <summary>What waits for whoever runs assessments: tables half brought in, and candidates who can no longer succeed.</summary>
internal sealed class ResultCards(IssuerContext database, BoardScope scope, CurrentUser user) : IWorkCards
{
    public async Task<IReadOnlyList<WorkCard>> ReadAsync(MemberFrame member, Language language, CancellationToken cancellation)
    {
        if (!member.Rights.Overlaps(["Designer", "Administrator", "Assessor"]))
        {
            return [];
        }

        var cards = new List<WorkCard>();
        if (await DraftAsync(cancellation) is { } draft)
        {
            var text = Plurals.Get(language, "assessment.card.import-text", draft.BadRows);
            cards.Add(new WorkCard(Say("assessment.card.import"), text, $"/imports/{draft.PublicId}", "file-up", draft.BadRows, Order: 20));
        }

        if (await LostAsync(cancellation) is var lost and > 0)
        {
            var text = Say("assessment.card.impossible-text");
            cards.Add(new WorkCard(Say("assessment.card.impossible"), text, "/candidacies?state=impossible", "flag", lost, Order: 40));
        }

        return cards;

        string Say(string key) => TextCatalog.Get(language, key);
    }

    /// <summary>The last table that this member brought and has not committed.</summary>
    private Task<ResultImport?> DraftAsync(CancellationToken cancellation)
    {
        var own = user.Id;
        return database
            .Set<ResultImport>()
            .AsNoTracking()
            .Where(i => i.State == ImportState.Draft && i.CreatedBy == own && i.BadRows > 0)
            .OrderByDescending(i => i.Id)
            .FirstOrDefaultAsync(cancellation);
    }

    private async Task<int> LostAsync(CancellationToken cancellation)
    {
        var visible = await scope.ReadAsync(cancellation);
        var lost = database.Set<Candidacy>().Where(c => c.State == CandidacyState.Impossible);
        var ids = visible.Achievements.Select(a => a.AchievementId).ToList();
        return await (visible.SeesAll ? lost : lost.Where(c => ids.Contains(c.AchievementId))).CountAsync(cancellation);
    }
}
