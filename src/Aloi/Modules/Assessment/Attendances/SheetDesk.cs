using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Attendances;

/// <summary>Opens sheets for those who may bring results at the achievement's entity.</summary>
internal sealed class SheetDesk(IssuerContext database, CampaignDoor door, IOrganisations organisations)
{
    /// <summary>More people than sit in one room; whoever is missing from the list is still found by address.</summary>
    public const int MostListed = 300;
    private const int MostSheets = 200;

    public async Task<IReadOnlyList<AttendanceSheet>> ListAsync(Campaign campaign, CancellationToken cancellation)
    {
        var achievement = campaign.Version.AchievementId;
        return await database
            .Set<AttendanceSheet>()
            .AsNoTracking()
            .Where(s => s.AchievementId == achievement)
            .OrderByDescending(s => s.StartsAt)
            .Take(MostSheets)
            .ToListAsync(cancellation);
    }

    public async Task<Outcome<OpenedSheet>> FindAsync(PublicId id, CancellationToken cancellation)
    {
        var sheet = await database.Set<AttendanceSheet>().SingleOrDefaultAsync(s => s.PublicId == id, cancellation);
        if (sheet is null)
        {
            return CommonProblems.NotFound.With();
        }

        var campaign = await door.OpenVersionAsync(sheet.AchievementVersionId, CampaignAct.Record, cancellation);
        return campaign.Succeeded ? new OpenedSheet(sheet, campaign.Value) : Outcome<OpenedSheet>.Refused(campaign.Problems);
    }

    /// <summary>Everybody who is marked, whoever counts when the sheet is closed, and of those on the way as many as fit; by name.</summary>
    public async Task<IReadOnlyList<SheetLine>> LinesAsync(AttendanceSheet sheet, CancellationToken cancellation)
    {
        var marks = await MarksAsync(sheet, cancellation);
        var marked = marks.Keys.ToList();
        var people = await database
            .Set<Candidacy>()
            .AsNoTracking()
            .Where(c => c.AchievementId == sheet.AchievementId)
            .Where(c => c.State == CandidacyState.Open || marked.Contains(c.Id))
            .OrderByDescending(c => marked.Contains(c.Id))
            .ThenBy(c => c.Id)
            .Take(MostListed + marks.Count)
            .Select(c => new
            {
                c.Id,
                c.PublicId,
                c.MemberId,
            })
            .ToListAsync(cancellation);
        var members = await organisations.MembersAsync([.. people.Select(p => p.MemberId).Distinct()], cancellation);
        return
        [
            .. people
                .Where(p => members.TryGetValue(p.MemberId, out var member) && !member.IsErased)
                .Select(p => new SheetLine(p.Id, p.PublicId, SignedInAuthor.NameOf(members[p.MemberId]), marks.GetValueOrDefault(p.Id)))
                .OrderBy(l => l.Name, StringComparer.CurrentCultureIgnoreCase),
        ];
    }

    public Task<Dictionary<long, AttendanceMark>> MarksAsync(AttendanceSheet sheet, CancellationToken cancellation) =>
        database.Set<AttendanceMark>().Where(m => m.SheetId == sheet.Id).ToDictionaryAsync(m => m.CandidacyId, cancellation);
}

internal sealed record OpenedSheet(AttendanceSheet Sheet, Campaign Campaign);

/// <param name="Mark">Null for somebody who was neither ticked nor signed.</param>
public sealed record SheetLine(long CandidacyId, PublicId Candidacy, string Name, AttendanceMark? Mark)
{
    public bool IsPresent => Mark is { IsStruck: false };
}
