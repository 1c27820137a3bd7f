using System.Globalization;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Auditing;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Aloi.Platform.Texts;
using Aloi.Platform.Time;

namespace Aloi.Modules.Assessment.Attendances;

/// <summary>A new sheet as it was typed; times on the entity's clock.</summary>
public sealed record SheetForm(string Leaf, string Title, string Day, string From, string To, string Amount);

/// <summary>Opens an attendance sheet for one meeting. The caller has checked who asks.</summary>
internal sealed class OpenSheet(IssuerContext database, IssuerWork work, CurrentUser user, AuditTrail audit, Ids ids)
{
    private const decimal MostHours = 24;

    public async Task<Outcome<PublicId>> HandleAsync(Campaign campaign, SheetForm form, CancellationToken cancellation)
    {
        var leaves = campaign.Version.Content.Protocol.Leaves().OfType<Attendance>().ToList();
        var leaf = leaves.Find(l => l.Id == form.Leaf) ?? (form.Leaf.Length == 0 && leaves.Count == 1 ? leaves[0] : null);
        if (leaf is null)
        {
            return AttendanceProblems.NothingAttended.With();
        }

        var read = Read(campaign, leaf, form);
        return read.Succeeded
            ? await work.RunAsync(
                () =>
                {
                    database.Add(read.Value);
                    audit.Record("attendance.opened", $"sheet:{read.Value.PublicId}");
                    return Task.FromResult<Outcome<PublicId>>(read.Value.PublicId);
                },
                cancellation
            )
            : Outcome<PublicId>.Refused(read.Problems);
    }

    private Outcome<AttendanceSheet> Read(Campaign campaign, Attendance leaf, SheetForm form)
    {
        var (from, to) = (At(form.Day, form.From, campaign.Zone), At(form.Day, form.To, campaign.Zone));
        var amount = Amount(leaf, form.Amount, from, to);
        var title = OneLine.Of(form.Title);
        List<Problem> problems =
        [
            .. When(
                title.Length is 0 or > AttendanceSheet.LongestTitle,
                AttendanceProblems.TitleNeeded,
                "title",
                AttendanceSheet.LongestTitle
            ),
            .. When(from is null || to is null, AttendanceProblems.TimesNeeded, "day"),
            .. When(to <= from, AttendanceProblems.EndsBeforeItStarts, "to"),
            .. When(amount is null, AttendanceProblems.AmountNeeded, "amount", leaf.Hours is null ? 100 : MostHours),
        ];
        return problems.Count > 0
            ? Outcome<AttendanceSheet>.Refused(problems)
            : new AttendanceSheet
            {
                PublicId = ids.NewPublicId(),
                AchievementId = campaign.Version.AchievementId,
                AchievementVersionId = campaign.Version.VersionId,
                EntityId = campaign.Entity.Id,
                Leaf = leaf.Id,
                Title = title,
                StartsAt = from!.Value,
                EndsAt = to!.Value,
                Amount = amount!.Value,
                HeldById = user.Id!.Value,
            };
    }

    private static IEnumerable<Problem> When(bool isWrong, ProblemKind kind, string field, params object[] arguments) =>
        isWrong ? [kind.With(arguments).At(new Location(Field: field))] : [];

    private static DateTimeOffset? At(string day, string hour, TimeZoneInfo zone) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
        && TimeOnly.TryParseExact(hour, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? LocalClock.ToInstant(date.ToDateTime(time), zone)
            : null;

    /// <summary>Nothing typed: the hours between start and end. Percent must be said.</summary>
    private static decimal? Amount(Attendance leaf, string typed, DateTimeOffset? from, DateTimeOffset? to)
    {
        if (typed.Length == 0)
        {
            return leaf.Hours is not null && to > from ? Math.Round((decimal)(to.Value - from.Value).TotalHours, 2) : null;
        }

        var most = leaf.Hours is null ? 100 : MostHours;
        return
            decimal.TryParse(typed.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            && amount > 0
            && amount <= most
            ? amount
            : null;
    }
}
