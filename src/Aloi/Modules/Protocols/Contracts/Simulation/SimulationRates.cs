namespace Aloi.Modules.Protocols.Contracts;

/// <summary>The rates of a simulation: those of each family, and those of single requirements where they differ.</summary>
public sealed record SimulationRates
{
    public static SimulationRates Usual { get; } = new();

    /// <summary>By the word of the protocol language.</summary>
    public IReadOnlyDictionary<string, LeafRates> Families { get; init; } = UsualRates.ByKind;

    /// <summary>By the id of the requirement.</summary>
    public IReadOnlyDictionary<string, LeafRates> Leaves { get; init; } = new Dictionary<string, LeafRates>(StringComparer.Ordinal);

    /// <summary>What holds for the leaf. Hours of presence take as long as they say, and a trainer for twelve people.</summary>
    public LeafRates Of(Leaf leaf) => Leaves.TryGetValue(leaf.Id, out var own) ? own : OfFamily(leaf);

    public LeafRates OfFamily(Leaf leaf)
    {
        var rates = Families.TryGetValue(leaf.Kind, out var family) ? family : UsualRates.ByKind[leaf.Kind];
        return leaf is Attendance { Hours: { } hours } && rates.Minutes.Count == 0
            ? rates with
            {
                Minutes = [new(WorkRole.Candidate, hours * 60), new(WorkRole.Trainer, hours * 60 / UsualRates.GroupSize)],
            }
            : rates;
    }
}

/// <summary>What is believed where nobody says better; documented in docs/protocol.md, and repeated in every result.</summary>
public static class UsualRates
{
    public const int GroupSize = 12;

    public static readonly IReadOnlyDictionary<string, LeafRates> ByKind = new Dictionary<string, LeafRates>(StringComparer.Ordinal)
    {
        ["selfDeclaration"] = new()
        {
            Answers = 0.95m,
            Succeeds = 0.9m,
            Days = 3,
            Minutes = [new(WorkRole.Candidate, 10)],
        },
        ["onlineAssessment"] = new()
        {
            Answers = 0.95m,
            Succeeds = 0.7m,
            Days = 5,
            Tries = 3,
            Minutes = [new(WorkRole.Candidate, 30)],
        },
        ["expertReview"] = new()
        {
            Answers = 0.95m,
            Succeeds = 0.8m,
            NotSeen = 0.05m,
            Days = 10,
            Spares = 1,
            Minutes = [new(WorkRole.Candidate, 20), new(WorkRole.Assessor, 20)],
        },
        ["jury"] = new()
        {
            Answers = 0.95m,
            Succeeds = 0.8m,
            Days = 20,
            Spares = 1,
            Minutes = [new(WorkRole.Candidate, 10), new(WorkRole.Juror, 30)],
        },
        ["peerEndorsement"] = new()
        {
            Answers = 0.8m,
            Succeeds = 0.9m,
            NotSeen = 0.1m,
            Days = 7,
            Minutes = [new(WorkRole.Candidate, 2), new(WorkRole.Peer, 5)],
        },
        ["attendance"] = new()
        {
            Answers = 0.95m,
            Succeeds = 0.95m,
            Days = 15,
        },
        ["evidence"] = new()
        {
            Answers = 0.9m,
            Succeeds = 1,
            Days = 10,
            Minutes = [new(WorkRole.Candidate, 45)],
        },
        ["heldCredential"] = new()
        {
            Answers = 0.9m,
            Succeeds = 0.8m,
            Days = 5,
            Minutes = [new(WorkRole.Candidate, 5)],
        },
    };
}
