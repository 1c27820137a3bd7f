using Aloi.Modules.Achievements.Drafts;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Database;
using Aloi.Platform.Texts;
using Aloi.Ui;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Achievements.Pages;

/// <summary>For a designer: the drafts to finish, or the first proof to make.</summary>
internal sealed class DraftCards(IssuerContext database, IEntityTree entities) : IWorkCards
{
    private const int Place = 40;

    public async Task<IReadOnlyList<WorkCard>> ReadAsync(MemberFrame member, Language language, CancellationToken cancellation)
    {
        if (!member.Rights.Contains(nameof(Right.Designer)))
        {
            return [];
        }

        var mine = (await entities.WhereAsync(Right.Designer, cancellation)).Select(e => e.Entity.Id).ToList();
        var drafts = await database
            .Set<AchievementDraft>()
            .CountAsync(d => d.PublishedVersionId == null && mine.Contains(d.EntityId), cancellation);
        return drafts > 0 ? [Card("drafts", "/achievements?state=draft", "pencil", drafts)] : [Card("start", "/achievements/new", "plus", null)];

        WorkCard Card(string key, string path, string icon, int? number) =>
            new(
                TextCatalog.Get(language, $"achievements.card.{key}"),
                TextCatalog.Get(language, $"achievements.card.{key}-text"),
                path,
                icon,
                number,
                Place
            );
    }
}
