using Aloi.Modules.Assessment.Juries;
using Aloi.Modules.Assessment.Steps;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Reviews.Queue;

/// <summary>
/// What waits for whoever is signed in. It is counted, narrowed and ordered by the columns of steps; only the people of the page that is shown
/// are opened, so fifty thousand candidacies cost what fifty cost.
/// </summary>
internal sealed class ReadTasks(IssuerContext database, TaskVersions versions, TaskLines lines, IPeopleFinder people, TaskReader reader)
{
    private const int PageSize = 20;
    internal const int MostCounted = 500;

    public async Task<TaskPortion> PageAsync(TaskQuery query, CancellationToken cancellation)
    {
        var all = await versions.ReadAsync(cancellation);
        var waiting = Narrow(Waiting(all), all, query, await PersonAsync(query, cancellation));
        var counts = new TaskCounts(
            await waiting.Take(MostCounted).CountAsync(cancellation),
            await Late(waiting).Take(MostCounted).CountAsync(cancellation)
        );
        var shown = query.Late ? Late(waiting) : waiting;
        var rows = await Ordered(shown, query.Sort).Skip(query.Page * PageSize).Take(PageSize + 1).ToListAsync(cancellation);
        var tasks = await lines.AwaitedAsync([.. rows.Take(PageSize)], cancellation);
        return new TaskPortion(tasks, rows.Count > PageSize ? query.Page + 1 : null, Filters(all), counts);
    }

    /// <summary>About how many wait; counted no further than anybody would read.</summary>
    public async Task<int> CountAsync(CancellationToken cancellation) =>
        await Waiting(await versions.ReadAsync(cancellation)).Take(MostCounted).CountAsync(cancellation);

    /// <summary>The first thing that waits, the one that is at hand and its candidate's other steps aside.</summary>
    public async Task<TaskLine?> FirstAsync(PublicId besides, CancellationToken cancellation)
    {
        var waiting = Waiting(await versions.ReadAsync(cancellation));
        var others = waiting.Where(s => !database.Set<Candidacy>().Any(c => c.Id == s.CandidacyId && c.PublicId == besides));
        var rows = await Ordered(others, TaskSort.Oldest).Take(1).ToListAsync(cancellation);
        return await lines.AwaitedAsync(rows, cancellation) is [var first, ..] ? first : null;
    }

    /// <summary>
    /// Open steps of others that assessors or jurors may answer, and that I have not answered. Whoever is before a jury is the jury's alone.
    /// </summary>
    private IQueryable<CandidacyStep> Waiting(IReadOnlyList<TaskVersion> shown)
    {
        var (me, mine) = (reader.MemberId, reader.Trace);
        var ids = shown.Select(v => v.Id).ToList();
        var (facts, candidacies) = (database.Set<FactRow>(), database.Set<Candidacy>());
        var sittings = JurySittings.UnderWay(database);
        return database
            .Set<CandidacyStep>()
            .AsNoTracking()
            .Where(s => ids.Contains(s.AchievementVersionId))
            .Where(s => s.Awaited == Awaited.Assessor || s.Awaited == Awaited.Jury)
            .Where(s => s.State == StepState.Waiting || s.State == StepState.Escalated)
            .Where(s => !candidacies.Any(c => c.Id == s.CandidacyId && c.MemberId == me))
            .Where(s => s.Awaited != Awaited.Jury || !sittings.Any(c => c.CandidacyId == s.CandidacyId && c.Session.Leaf == s.Leaf))
            .Where(s =>
                !facts.Any(f => f.CandidacyId == s.CandidacyId && f.Leaf == s.Leaf && f.Attempt == s.Attempt && f.RecordedBy == mine)
            );
    }

    private IQueryable<CandidacyStep> Narrow(IQueryable<CandidacyStep> steps, IReadOnlyList<TaskVersion> all, TaskQuery query, long? person)
    {
        if (query.Proof is not null || query.Entity is not null)
        {
            var ids = all.Where(v => (query.Proof ?? v.Achievement) == v.Achievement && (query.Entity ?? v.Entity) == v.Entity)
                .Select(v => v.Id)
                .ToList();
            steps = steps.Where(s => ids.Contains(s.AchievementVersionId));
        }

        if (query.Kind is { } kind)
        {
            var awaited = kind == TaskKind.Jury ? Awaited.Jury : Awaited.Assessor;
            steps = steps.Where(s => s.Awaited == awaited);
        }

        return person is { } member
            ? steps.Where(s => database.Set<Candidacy>().Any(c => c.Id == s.CandidacyId && c.MemberId == member))
            : steps;
    }

    private IQueryable<CandidacyStep> Late(IQueryable<CandidacyStep> steps)
    {
        var now = reader.Now;
        return steps.Where(s => s.Until < now);
    }

    private static IQueryable<CandidacyStep> Ordered(IQueryable<CandidacyStep> steps, TaskSort sort) =>
        (
            sort switch
            {
                TaskSort.Due => steps.OrderBy(s => s.Until == null).ThenBy(s => s.Until).ThenBy(s => s.OpenedAt),
                TaskSort.Newest => steps.OrderByDescending(s => s.OpenedAt),
                _ => steps.OrderBy(s => s.OpenedAt),
            }
        )
            .ThenBy(s => s.CandidacyId)
            .ThenBy(s => s.Ordinal);

    /// <summary>The member of that address or staff number; zero, who is nobody, when there is none; null when nobody is looked for.</summary>
    private async Task<long?> PersonAsync(TaskQuery query, CancellationToken cancellation) =>
        query.Person.Length == 0 ? null : (await people.FindAsync([query.Person], cancellation)).GetValueOrDefault(query.Person);

    private static TaskFilters Filters(IReadOnlyList<TaskVersion> all) =>
        new(
            [
                .. all.DistinctBy(v => v.Achievement)
                    .Select(v => new TaskFilter(v.Achievement, v.Name))
                    .OrderBy(f => f.Name, StringComparer.CurrentCulture),
            ],
            [
                .. all.DistinctBy(v => v.Entity)
                    .Select(v => new TaskFilter(v.Entity, v.EntityName))
                    .OrderBy(f => f.Name, StringComparer.CurrentCulture),
            ],
            all.Any(v => v.HasReview) && all.Any(v => v.HasJury)
        );
}

/// <summary>Whose tasks are read, and when.</summary>
internal sealed class TaskReader(CurrentUser user, TimeProvider time)
{
    public long MemberId => user.Id!.Value;

    public string Trace => user.Trace;

    public DateTimeOffset Now => time.GetUtcNow();
}

public enum TaskSort
{
    Oldest,
    Due,
    Newest,
}

/// <summary>What the list is narrowed to and how it is ordered; all of it stands in the address.</summary>
/// <param name="Person">An address or a staff number, whole.</param>
/// <param name="Late">Only what is overdue.</param>
/// <param name="Page">From zero.</param>
/// <param name="Show">The task whose criteria and evidence are shown beside it: a candidacy and a requirement.</param>
public sealed record TaskQuery(
    PublicId? Proof = null,
    PublicId? Entity = null,
    TaskKind? Kind = null,
    string Person = "",
    bool Late = false,
    TaskSort Sort = TaskSort.Oldest,
    int Page = 0,
    string Show = ""
)
{
    public bool IsNarrowed => Proof is not null || Entity is not null || Kind is not null || Person.Length > 0 || Late;

    public string Path
    {
        get
        {
            List<string> parts =
            [
                .. Proof is null ? Array.Empty<string>() : [$"proof={Proof}"],
                .. Entity is null ? Array.Empty<string>() : [$"entity={Entity}"],
                .. Kind is { } kind ? [$"kind={kind.ToString().ToLowerInvariant()}"] : Array.Empty<string>(),
                .. Person.Length > 0 ? [$"person={Uri.EscapeDataString(Person)}"] : Array.Empty<string>(),
                .. Late ? ["late=yes"] : Array.Empty<string>(),
                .. Sort != TaskSort.Oldest ? [$"sort={Sort.ToString().ToLowerInvariant()}"] : Array.Empty<string>(),
                .. Page > 0 ? [$"page={Page.ToString(System.Globalization.CultureInfo.InvariantCulture)}"] : Array.Empty<string>(),
                .. Show.Length > 0 ? [$"show={Uri.EscapeDataString(Show)}"] : Array.Empty<string>(),
            ];
            return parts.Count == 0 ? "/tasks" : $"/tasks?{string.Join('&', parts)}";
        }
    }
}

/// <param name="Next">The number of the next page; null on the last.</param>
public sealed record TaskPortion(IReadOnlyList<TaskLine> Tasks, int? Next, TaskFilters Filters, TaskCounts Counts);

/// <param name="All">Of what the other filters let through; counted no further than <see cref="ReadTasks.MostCounted"/>.</param>
public sealed record TaskCounts(int All, int Late);

public sealed record TaskFilters(IReadOnlyList<TaskFilter> Achievements, IReadOnlyList<TaskFilter> Entities, bool HasKinds);

public sealed record TaskFilter(PublicId Id, string Name);

/// <summary>One thing that waits.</summary>
/// <param name="Since">When it could first be answered, or the peer was asked.</param>
/// <param name="Until">The last moment at which an answer counts.</param>
public sealed record TaskLine(
    PublicId Candidacy,
    string Leaf,
    string LeafName,
    TaskKind Kind,
    string Person,
    string Achievement,
    DateTimeOffset Since,
    DateTimeOffset? Until
)
{
    public string Path => $"/tasks/{Candidacy}/{Uri.EscapeDataString(Leaf)}";

    public string Key => $"{Candidacy}/{Leaf}";
}
