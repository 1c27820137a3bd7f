using System.Text.Json;
using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Assessment.Verdicts;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Secrets;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Juries;

/// <summary>Fetches jury sessions whole. Candidates whose data were erased are no longer before the jury.</summary>
internal sealed class JuryShelf(
    IssuerContext database,
    SubjectKeys keys,
    CandidacyDesk desk,
    VersionsInPlay versions,
    IOrganisations organisations
)
{
    /// <summary>Null when the organisation has no such session.</summary>
    public async Task<OpenJury?> FindAsync(PublicId id, CancellationToken cancellation) =>
        await database.Set<JurySession>().SingleOrDefaultAsync(s => s.PublicId == id, cancellation) is { } row
            ? await OpenAsync(row, cancellation)
            : null;

    public async Task<OpenJury?> FindOfAsync(long juror, CancellationToken cancellation) =>
        await database.Set<Juror>().Where(j => j.Id == juror).Select(j => j.Session).SingleOrDefaultAsync(cancellation) is { } row
            ? await OpenAsync(row, cancellation)
            : null;

    public async Task<OpenJury> OpenAsync(JurySession row, CancellationToken cancellation)
    {
        var (version, zone) = await versions.FindAsync(row.AchievementVersionId, cancellation);
        var cases = await CasesAsync(row.Id, cancellation);
        var sheets = await database.Set<JurySheet>().Where(s => s.Case.SessionId == row.Id).ToListAsync(cancellation);
        var jurors = await JurorsAsync(row.Id, cancellation);
        var jury = new OpenJury(row, await PlaceAsync(row, cancellation), version, zone, jurors, cases, sheets);
        Bar(jury);
        return jury;
    }

    public static string Binding(JurySession session) => $"jury session {session.PublicId}";

    public static string Binding(PublicId juror) => $"juror {juror}";

    /// <summary>Whoever has read the first grid since they were called abstains, unless they have voted before.</summary>
    private static void Bar(OpenJury jury)
    {
        foreach (var one in jury.Cases.Where(c => jury.Row.IsUnderWay && c.Open.File.Acts.HasAppeals))
        {
            var attempt = one.Node(jury.Row.Leaf).Attempt;
            foreach (var juror in jury.Sitting)
            {
                if (
                    jury.Sheet(juror, one) is { Bar: null, VotedAt: null } sheet
                    && one.Open.File.Acts.SawFirstGrid(jury.Row.Leaf, attempt, juror.Person.Key, juror.Row.MemberId)
                )
                {
                    sheet.Bar = JuryBar.SawFirstGrid;
                }
            }
        }
    }

    private async Task<JuryPlace> PlaceAsync(JurySession row, CancellationToken cancellation)
    {
        var open = await keys.OpenAsync([row.SubjectKeyId], cancellation);
        return open.TryGetValue(row.SubjectKeyId, out var sealer)
            ? JsonSerializer.Deserialize<JuryPlace>(sealer.Open(row.SealedContent, Binding(row)))!
            : new JuryPlace("", "");
    }

    private async Task<IReadOnlyList<OpenJuror>> JurorsAsync(long session, CancellationToken cancellation)
    {
        var rows = await database.Set<Juror>().Where(j => j.SessionId == session).OrderBy(j => j.Id).ToListAsync(cancellation);
        var open = await keys.OpenAsync(rows.Select(r => r.SubjectKeyId), cancellation);
        return [.. rows.Select(r => new OpenJuror(r, Person(r, open.GetValueOrDefault(r.SubjectKeyId))))];
    }

    private static JurorPerson Person(Juror row, Sealer? sealer) =>
        sealer is null
            ? new JurorPerson($"juror:{row.PublicId}", "–", null, "fr")
            : JsonSerializer.Deserialize<JurorPerson>(sealer.Open(row.SealedPerson, Binding(row.PublicId)))!;

    private async Task<IReadOnlyList<OpenCase>> CasesAsync(long session, CancellationToken cancellation)
    {
        var rows = await database
            .Set<JuryCase>()
            .Where(c => c.SessionId == session && !c.IsOff)
            .OrderBy(c => c.Id)
            .ToListAsync(cancellation);
        var ids = rows.ConvertAll(r => r.CandidacyId);
        var candidacies = await database.Set<Candidacy>().AsNoTracking().Where(c => ids.Contains(c.Id)).ToListAsync(cancellation);
        var open = (await desk.OpenAsync(candidacies, cancellation)).ToDictionary(o => o.Row.Id);
        var people = await organisations.MembersAsync([.. open.Values.Select(o => o.Row.MemberId)], cancellation);
        return
        [
            .. rows.Where(r => open.ContainsKey(r.CandidacyId))
                .Select(r => new OpenCase(r, open[r.CandidacyId], SignedInAuthor.NameOf(people[open[r.CandidacyId].Row.MemberId]))),
        ];
    }
}
