using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Attendances;

/// <summary>Whoever holds the sheet ticks who is there, strikes out who signed and is not, and adds people by address or staff number.</summary>
internal sealed class MarkPresent(IssuerContext database, IssuerWork work, SheetDesk desk, IMemberRecords members, TimeProvider time)
{
    /// <param name="id">The sheet.</param>
    /// <param name="ticks">What the page showed, and what was made of it.</param>
    /// <param name="added">An address or a staff number to add; empty for none.</param>
    /// <param name="cancellation">Stops the work.</param>
    public Task<Outcome<OpenedSheet>> HandleAsync(PublicId id, SheetTicks ticks, string added, CancellationToken cancellation) =>
        work.TryAsync(
            async () =>
            {
                var found = await desk.FindAsync(id, cancellation);
                if (!found.Succeeded || found.Value.Sheet.IsClosed)
                {
                    return found.Succeeded ? AttendanceProblems.Closed.With() : found;
                }

                await TickAsync(found.Value.Sheet, ticks, cancellation);
                return added.Length > 0 && await AddAsync(found.Value.Sheet, added, cancellation) is { } problem
                    ? problem.At(new Location(Field: "added"))
                    : found;
            },
            cancellation
        );

    /// <summary>Only what the holder of the sheet changed: whoever signed while the page lay open was not on it, and stays present.</summary>
    private async Task TickAsync(AttendanceSheet sheet, SheetTicks ticks, CancellationToken cancellation)
    {
        foreach (var line in await desk.LinesAsync(sheet, cancellation))
        {
            var id = line.Candidacy.ToString();
            if (line.Mark is { } mark)
            {
                mark.IsStruck = ticks.Strikes(id) || (mark.IsStruck && !ticks.Ticks(id));
            }
            else if (ticks.Ticks(id))
            {
                database.Add(New(sheet, line.CandidacyId));
            }
        }
    }

    private async Task<Problem?> AddAsync(AttendanceSheet sheet, string person, CancellationToken cancellation)
    {
        var candidacy = await CandidacyOfAsync(sheet, person, cancellation);
        if (candidacy is not { } one)
        {
            return AttendanceProblems.NotOnTheWay.With();
        }

        var marks = await desk.MarksAsync(sheet, cancellation);
        if (marks.TryGetValue(one, out var mark))
        {
            mark.IsStruck = false;
        }
        else if (!database.Set<AttendanceMark>().Local.Any(m => m.CandidacyId == one && m.SheetId == sheet.Id))
        {
            database.Add(New(sheet, one));
        }

        return null;
    }

    /// <summary>The newest open candidacy of the person that the address or staff number names; null when there is none.</summary>
    public async Task<long?> CandidacyOfAsync(AttendanceSheet sheet, string person, CancellationToken cancellation) =>
        person.Length <= EmailAddress.MaximumLength && await members.FindAsync(person, cancellation) is { } member
            ? await CandidacyOfAsync(sheet, member, cancellation)
            : null;

    public Task<long?> CandidacyOfAsync(AttendanceSheet sheet, long member, CancellationToken cancellation) =>
        database
            .Set<Candidacy>()
            .Where(c => c.MemberId == member && c.AchievementId == sheet.AchievementId && c.State == CandidacyState.Open)
            .OrderByDescending(c => c.Id)
            .Select(c => (long?)c.Id)
            .FirstOrDefaultAsync(cancellation);

    private AttendanceMark New(AttendanceSheet sheet, long candidacy) =>
        new()
        {
            SheetId = sheet.Id,
            CandidacyId = candidacy,
            Means = AttendanceMeans.List,
            At = time.GetUtcNow(),
        };
}

/// <summary>What the page that is posted had ticked when it was drawn, and what is ticked on it now.</summary>
/// <param name="Shown">The candidacies that were ticked when the page was drawn.</param>
/// <param name="Present">Those that are ticked now.</param>
public sealed record SheetTicks(IReadOnlySet<string> Shown, IReadOnlySet<string> Present)
{
    public bool Ticks(string candidacy) => Present.Contains(candidacy) && !Shown.Contains(candidacy);

    public bool Strikes(string candidacy) => Shown.Contains(candidacy) && !Present.Contains(candidacy);
}
