using Aloi.Modules.Assessment.Pools;
using Aloi.Modules.Assessment.Pools.Drawing;
using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Steps;

/// <summary>
/// Whose answer requirements wait for: those who were asked by name, whichever way they were asked, and for a rule that asks nobody by name,
/// those who may assess there.
/// </summary>
internal sealed class WhoIsAsked(IEnumerable<IAskedPeople> ways, IEnumerable<IPools> pools, IRightHolders holders, IssuerContext database)
{
    /// <summary>More are neither named nor reminded: who may assess a whole company's people is not personally awaited.</summary>
    public const int MostAssessors = 20;

    private readonly Dictionary<(long Entity, string? Pool), IReadOnlyList<long>> _members = [];

    public async Task<AskedBook> ReadAsync(IReadOnlyList<OpenCandidacy> candidacies, CancellationToken cancellation)
    {
        var people = new List<AskedPerson>();
        foreach (var way in ways)
        {
            people.AddRange(await way.FindAsync(candidacies, cancellation));
        }

        var assessors = new Dictionary<(long, string?), IReadOnlyList<long>>();
        foreach (var key in candidacies.SelectMany(Panels).Distinct())
        {
            assessors[key] = await AssessorsAsync(key.Entity, key.Pool, cancellation);
        }

        return new AskedBook(people.ToLookup(p => (p.CandidacyId, p.Leaf)), assessors, ways.Any(w => w.TellsJurors))
        {
            Gaps = await GapsAsync(candidacies, cancellation),
        };
    }

    private async Task<HashSet<(long CandidacyId, string Leaf)>> GapsAsync(
        IReadOnlyList<OpenCandidacy> candidacies,
        CancellationToken cancellation
    )
    {
        var found = new HashSet<(long, string)>();
        foreach (var ids in candidacies.Select(c => c.Row.Id).Chunk(500))
        {
            var gaps = database.Set<DrawGap>().Where(g => ids.Contains(g.CandidacyId));
            found.UnionWith(
                (await gaps.Select(g => new { g.CandidacyId, g.Leaf }).ToListAsync(cancellation)).Select(g => (g.CandidacyId, g.Leaf))
            );
        }

        return found;
    }

    private async Task<IReadOnlyList<long>> AssessorsAsync(long entity, string? pool, CancellationToken cancellation)
    {
        if (!_members.TryGetValue((entity, pool), out var known))
        {
            _members[(entity, pool)] = known = await FindAsync(entity, pool, cancellation);
        }

        return known;
    }

    private async Task<IReadOnlyList<long>> FindAsync(long entity, string? pool, CancellationToken cancellation)
    {
        if (pool is null || pools.FirstOrDefault() is not { } book)
        {
            return [.. (await holders.FindAsync(Right.Assessor, entity, MostAssessors, cancellation)).Distinct()];
        }

        // People from outside have no account: zero stands for each, since they can only be reminded by their own link.
        var found = await book.FindAsync(entity, pool, cancellation);
        return [.. found.Select(p => p.Person.MemberId ?? 0).Take(MostAssessors)];
    }

    private static IEnumerable<(long Entity, string? Pool)> Panels(OpenCandidacy candidacy) =>
        candidacy.Version.Content.Protocol.Leaves().OfType<IPanel>().Select(p => (candidacy.Version.EntityId, p.Pool));
}

/// <summary>Everybody who was asked about some candidacies.</summary>
internal sealed record AskedBook(
    ILookup<(long CandidacyId, string Leaf), AskedPerson> People,
    IReadOnlyDictionary<(long Entity, string? Pool), IReadOnlyList<long>> Assessors,
    bool HasJuries
)
{
    /// <summary>Where nobody is left whom the rule could ask.</summary>
    public IReadOnlySet<(long CandidacyId, string Leaf)> Gaps { get; init; } = new HashSet<(long, string)>();

    public AskedAbout Of(OpenCandidacy candidacy, Step step) =>
        new(
            [.. People[(candidacy.Row.Id, step.Leaf.Id)]],
            step.Leaf is IPanel panel ? Assessors.GetValueOrDefault((candidacy.Version.EntityId, panel.Pool), []) : [],
            HasJuries
        )
        {
            IsNobodyLeft = Gaps.Contains((candidacy.Row.Id, step.Leaf.Id)),
        };
}

/// <param name="People">Asked by name.</param>
/// <param name="Members">Members who may answer without being asked by name; zero for somebody without an account.</param>
/// <param name="HasJuries">Juries are convened by name in this installation.</param>
internal sealed record AskedAbout(IReadOnlyList<AskedPerson> People, IReadOnlyList<long> Members, bool HasJuries)
{
    /// <summary>The rule would ask somebody, and finds nobody.</summary>
    public bool IsNobodyLeft { get; init; }

    public int Assessors => Members.Count;

    public int StillToAnswer => People.Count(p => !p.HasAnswered);
}
