using Aloi.Modules.Assessment.FactsFile.Rows;
using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform;
using Aloi.Platform.Auditing;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Attendances;

/// <summary>Closes a sheet: whoever is on it and not struck out was there, by the word of whoever closes it. All in one transaction.</summary>
internal sealed class CloseSheet(IssuerContext database, RecordFacts record, SheetDesk desk, SignedInAuthor author, ClosingTools tools)
{
    public Task<Outcome<int>> HandleAsync(PublicId id, CancellationToken cancellation) =>
        tools.Work.TryAsync(() => CloseAsync(id, cancellation), cancellation);

    private async Task<Outcome<int>> CloseAsync(PublicId id, CancellationToken cancellation)
    {
        var found = await desk.FindAsync(id, cancellation);
        if (!found.Succeeded)
        {
            return Outcome<int>.Refused(found.Problems);
        }

        var (sheet, now) = (found.Value.Sheet, tools.Now);
        if (sheet.IsClosed || sheet.StartsAt > now)
        {
            return (sheet.IsClosed ? AttendanceProblems.Closed : AttendanceProblems.NotStarted).With();
        }

        var present = await PresentAsync(sheet, cancellation);
        if (present.Count == 0)
        {
            return AttendanceProblems.NobodyPresent.With();
        }

        sheet.Close(now);
        tools.Audit.Record("attendance.closed", $"sheet:{sheet.PublicId}", new { present = present.Count });
        var by = await author.AuthorAsync(cancellation);
        foreach (var version in present.GroupBy(c => c.AchievementVersionId))
        {
            var facts = new FactsToRecord(version.Key, FactMeans.Form, [.. version.Select(c => Entry(sheet, c, by, now))]);
            var done = await record.RecordAsync(facts, cancellation);
            if (!done.Succeeded)
            {
                return Outcome<int>.Refused(done.Problems);
            }
        }

        return present.Count;
    }

    private Task<List<Candidacy>> PresentAsync(AttendanceSheet sheet, CancellationToken cancellation)
    {
        // Nobody attests their own presence: another closes the sheet for them.
        var self = author.MemberId;
        var marks = database.Set<AttendanceMark>().Where(m => m.SheetId == sheet.Id && !m.IsStruck).Select(m => m.CandidacyId);
        return database
            .Set<Candidacy>()
            .AsNoTracking()
            .Where(c => marks.Contains(c.Id) && c.MemberId != self)
            .OrderBy(c => c.Id)
            .ToListAsync(cancellation);
    }

    private static FactEntry Entry(AttendanceSheet sheet, Candidacy candidacy, FactAuthor by, DateTimeOffset now)
    {
        var time = FactTime.Instant(sheet.EndsAt < now ? sheet.EndsAt : now);
        var result = new FactResult.Attendance(sheet.Amount);
        var fact = new Fact
        {
            Id = FactDigest.Id($"{sheet.PublicId} {candidacy.PublicId}", sheet.Leaf, time, result, by),
            Leaf = sheet.Leaf,
            Time = time,
            Result = result,
            Author = by,
        };
        return new FactEntry(candidacy.MemberId, fact, sheet.Title);
    }
}

/// <summary>What closing needs beside the facts.</summary>
internal sealed class ClosingTools(IssuerWork work, AuditTrail audit, TimeProvider time)
{
    public IssuerWork Work => work;

    public AuditTrail Audit => audit;

    public DateTimeOffset Now => time.GetUtcNow();
}
