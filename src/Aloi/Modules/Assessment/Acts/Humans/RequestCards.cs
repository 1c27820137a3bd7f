using Aloi.Modules.Assessment.Acts.Attempts;
using Aloi.Platform.Database;
using Aloi.Platform.Texts;
using Aloi.Ui;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Acts.Humans;

/// <summary>Candidates who await those who run campaigns: it comes before everything else.</summary>
internal sealed class RequestCards(IssuerContext database, RequestScope scope, AppealBook appeals) : IWorkCards
{
    public async Task<IReadOnlyList<WorkCard>> ReadAsync(MemberFrame member, Language language, CancellationToken cancellation)
    {
        if (!member.Rights.Overlaps(["Designer", "Administrator"]) || await scope.ReadAsync(cancellation) is not { } achievements)
        {
            return [];
        }

        var messages = await database
            .Set<HumanRequest>()
            .Where(r => r.AnsweredAt == null)
            .Join(database.Set<Candidacy>(), r => r.CandidacyId, c => c.Id, (r, c) => c.AchievementId)
            .CountAsync(id => achievements.Contains(id), cancellation);
        var count = messages + (await appeals.PendingAsync(achievements, cancellation)).Count;
        return count == 0
            ? []
            :
            [
                new WorkCard(
                    TextCatalog.Get(language, "acts.requests.title"),
                    TextCatalog.Get(language, "acts.requests.card"),
                    "/candidacies/appeals",
                    "hand-helping",
                    count,
                    Order: 10
                ),
            ];
    }
}
