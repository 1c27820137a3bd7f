using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Protocols.Analysis;

/// <summary>What any history of facts at all could satisfy.</summary>
/// <param name="pools">Who could act.</param>
/// <param name="without">The ids of leaves about which nobody ever says anything.</param>
internal sealed class Reach(PoolsOfPeople pools, params IReadOnlyCollection<string> without)
{
    /// <summary>By facts, and not because nobody answered.</summary>
    public bool CanBeMet(Leaf leaf) =>
        !without.Contains(leaf.Id, StringComparer.Ordinal)
        && leaf switch
        {
            OnlineAssessment test => test.Min <= test.Max,
            PeerEndorsement peers => !AsksTooFew(peers) && (PoolOf(peers) is not { } people || people.Count >= peers.Count),
            IPanel panel => PoolOf(panel) is not { } people || Seating.Of(panel, people).CanSit,
            _ => true,
        };

    public bool CanBeSatisfied(ProtocolNode node) =>
        node is Leaf leaf ? CanBeMet(leaf) || CanBeLetGo(leaf) : Weighing.Of(node, CanBeSatisfied) >= Weighing.Need(node);

    /// <summary>Satisfied with something proven: what is only waived proves nothing.</summary>
    public bool CanProve(ProtocolNode node) =>
        node is Leaf leaf
            ? CanBeMet(leaf) || (CanBeLetGo(leaf) && leaf.OnSilence.Substitute is { } instead && CanProve(instead))
            : CanBeSatisfied(node) && node.Children.Any(CanProve);

    public IReadOnlyList<PoolPerson>? PoolOf(IPanel panel) => pools.Find(panel.Pool);

    public IReadOnlyList<PoolPerson>? PoolOf(PeerEndorsement peers) => pools.Find(peers.Pool);

    private static bool AsksTooFew(PeerEndorsement peers) => peers.Of < peers.Count;

    private bool CanBeLetGo(Leaf leaf) =>
        leaf.Deadline is not null
        && !(leaf is PeerEndorsement peers && AsksTooFew(peers))
        && (leaf.OnSilence.Rule == SilenceRule.Waive || (leaf.OnSilence.Substitute is { } instead && CanBeSatisfied(instead)));
}

/// <summary>Who of a pool may sit, and whether they are enough.</summary>
internal readonly record struct Seating(int People, int Eligible, int Externals, int Seats, int ExternalSeats)
{
    public bool CanSit => Eligible >= Seats && Externals >= ExternalSeats;

    public static Seating Of(IPanel panel, IReadOnlyList<PoolPerson> pool)
    {
        var eligible = pool.Where(person => !person.IsBarredBy(panel.Independence)).ToList();
        return new(
            pool.Count,
            eligible.Count,
            eligible.Count(person => person.IsExternal),
            panel.Seats,
            panel is Jury jury ? jury.ExternalSeats : 0
        );
    }
}
