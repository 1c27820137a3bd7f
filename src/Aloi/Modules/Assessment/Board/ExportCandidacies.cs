using System.Globalization;
using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Assessment.Steps;
using Aloi.Modules.Assessment.Verdicts;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform.Csv;
using Aloi.Platform.Database;
using Aloi.Platform.Texts;
using Aloi.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Board;

/// <summary>The list of candidacies as a table for spreadsheets: one line a person and a proof, with what is awaited of whom.</summary>
internal sealed class ExportCandidacies(IssuerContext database, BoardRows rows, IOrganisations organisations, VersionsInPlay versions)
{
    private const int MostRows = 50_000;
    private const int AtOnce = 500;

    public async Task<Stream> WriteAsync(
        VisibleAchievements visible,
        IReadOnlyList<AchievementName> achievements,
        BoardFilter filter,
        Language language,
        CancellationToken cancellation
    )
    {
        var query = await rows.OfAsync(visible, achievements, filter, cancellation);
        var names = achievements.ToDictionary(a => a.AchievementId, a => a.Name);
        var file = new MemoryStream();
        using var csv = new CsvWriter(file, leaveOpen: true);
        csv.Write(
            Say("name"),
            Say("email"),
            Say("achievement"),
            Say("state"),
            Say("since"),
            Say("awaited"),
            Say("step"),
            Say("waits"),
            Say("until")
        );
        var (written, after) = (0, 0L);
        while (written < MostRows && await SomeAsync(query, after, cancellation) is { Count: > 0 } some)
        {
            await WriteAsync(csv, some, names, language, cancellation);
            (written, after) = (written + some.Count, some[^1].Id);
        }

        csv.Flush();
        file.Position = 0;
        return file;

        string Say(string key) => TextCatalog.Get(language, $"assessment.export.{key}");
    }

    private static Task<List<Candidacy>> SomeAsync(IQueryable<Candidacy> query, long after, CancellationToken cancellation) =>
        query.Where(c => c.Id > after).OrderBy(c => c.Id).Take(AtOnce).ToListAsync(cancellation);

    private async Task WriteAsync(
        CsvWriter csv,
        List<Candidacy> some,
        Dictionary<long, string> names,
        Language language,
        CancellationToken cancellation
    )
    {
        var ids = some.ConvertAll(c => c.Id);
        var steps = await database
            .Set<CandidacyStep>()
            .AsNoTracking()
            .Where(s => ids.Contains(s.CandidacyId) && s.Awaited != Awaited.Nobody)
            .OrderBy(s => s.Ordinal)
            .ToListAsync(cancellation);
        var awaited = steps.ToLookup(s => s.CandidacyId);
        var members = await organisations.MembersAsync([.. some.Select(c => c.MemberId).Distinct()], cancellation);
        foreach (var row in some)
        {
            var member = members.GetValueOrDefault(row.MemberId);
            var own = awaited[row.Id].ToList();
            var (_, zone) = await versions.FindAsync(row.AchievementVersionId, cancellation);
            csv.Write(
                member?.FullName,
                member?.Email,
                names.GetValueOrDefault(row.AchievementId),
                TextCatalog.Get(language, $"assessment.state.{row.State}"),
                Day(row.EnrolledFrom, zone),
                string.Join(
                    ", ",
                    own.Select(s => TextCatalog.Get(language, $"assessment.awaited.{s.Awaited}")).Distinct(StringComparer.Ordinal)
                ),
                string.Join(", ", own.Select(s => s.Leaf)),
                own.Count > 0 ? Day(own.Min(s => s.OpenedAt), zone) : "",
                own.Min(s => s.Until) is { } until ? Day(until.AddTicks(-1), zone) : ""
            );
        }
    }

    /// <summary>On the calendar of the entity whose proof it is. An end is exclusive: whoever calls gives the last moment before it.</summary>
    private static string Day(DateTimeOffset at, TimeZoneInfo zone) =>
        LocalClock.ToLocal(at, zone).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
