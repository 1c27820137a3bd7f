namespace Aloi.Modules.Assessment.Reviews.Peers.Circles;

/// <summary>That one person endorsed another, on a day.</summary>
internal readonly record struct Endorsement(long From, long To, DateTimeOffset At);

/// <summary>
/// Finds people who endorse each other in a circle: Ana endorses Ben, Ben endorses Chloé, Chloé endorses Ana. A circle has two to six people, and all
/// its endorsements lie within twelve months of the one that closes it. Whether the proofs are the same makes no difference.
/// </summary>
internal sealed class CircleFinder
{
    /// <summary>People in the longest circle that is looked for: a longer one is a network and no arrangement.</summary>
    public const int MostPeople = 6;

    /// <summary>How far apart, at most, the endorsements of a circle lie from the one that closes it.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromDays(366);

    private readonly IReadOnlyList<Endorsement> _edges;
    private readonly ILookup<long, int> _from;
    private readonly ILookup<long, int> _to;

    public CircleFinder(IReadOnlyList<Endorsement> edges)
    {
        _edges = edges;
        _from = Enumerable.Range(0, edges.Count).ToLookup(i => edges[i].From);
        _to = Enumerable.Range(0, edges.Count).ToLookup(i => edges[i].To);
    }

    /// <summary>People in the smallest circle that the endorsement is part of; zero for none.</summary>
    /// <param name="edge">The endorsement.</param>
    /// <param name="before">Only those of a lower place are looked at: what there was when it came.</param>
    public int SizeOf(Endorsement edge, int before = int.MaxValue) =>
        Distances(edge.To, (edge.At, before), _from, e => e.To).TryGetValue(edge.From, out var steps) && steps < MostPeople ? steps + 1 : 0;

    /// <summary>
    /// The endorsements, by their place, that stand in a circle through this one, and its size. Each of them lies on a way from whoever is endorsed here
    /// back to whoever endorses here.
    /// </summary>
    public IEnumerable<(int Place, int Size)> Through(Endorsement closing, int before = int.MaxValue)
    {
        var scope = (closing.At, before);
        var ahead = Distances(closing.To, scope, _from, e => e.To);
        var back = Distances(closing.From, scope, _to, e => e.From);
        foreach (var person in ahead.Keys)
        {
            foreach (var place in _from[person])
            {
                var edge = _edges[place];
                var size = IsIn(place, scope) && back.TryGetValue(edge.To, out var rest) ? ahead[person] + rest + 2 : int.MaxValue;
                if (edge != closing && size <= MostPeople)
                {
                    yield return (place, size);
                }
            }
        }
    }

    private bool IsIn(int place, (DateTimeOffset At, int Before) scope) =>
        place < scope.Before && (_edges[place].At - scope.At).Duration() <= Window;

    /// <summary>Breadth first, no further than a circle may be long.</summary>
    private Dictionary<long, int> Distances(
        long start,
        (DateTimeOffset At, int Before) scope,
        ILookup<long, int> next,
        Func<Endorsement, long> end
    )
    {
        var distances = new Dictionary<long, int> { [start] = 0 };
        var waiting = new Queue<long>([start]);
        while (waiting.TryDequeue(out var person))
        {
            var steps = distances[person] + 1;
            if (steps >= MostPeople)
            {
                continue;
            }

            foreach (var place in next[person])
            {
                if (IsIn(place, scope) && distances.TryAdd(end(_edges[place]), steps))
                {
                    waiting.Enqueue(end(_edges[place]));
                }
            }
        }

        return distances;
    }
}
