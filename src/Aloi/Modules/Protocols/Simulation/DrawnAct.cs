using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Protocols.Simulation;

/// <summary>What somebody did, some minutes after enrolment.</summary>
internal struct DrawnAct
{
    public int Leaf;
    public int At;
    public JudgementOutcome Outcome;
    public bool IsExternal;
    public bool IsChair;

    /// <summary>It came after the leaf was decided or its time was over, so nobody was at work.</summary>
    public bool IsTooLate;

    /// <summary>The act as it would be recorded.</summary>
    public readonly Fact ToFact(CompiledRule rule, int number)
    {
        var leaf = rule.Leaves[Leaf].Leaf;
        return new Fact
        {
            Id = $"{number:D5}",
            Leaf = leaf.Id,
            Time = FactTime.Instant(Clock.At(At)),
            Author = new FactAuthor(
                $"a{number}",
                $"a{number}",
                IsCandidate: leaf is SelfDeclaration,
                IsExternal: IsExternal,
                Relation: (leaf as PeerEndorsement)?.Relation
            )
            {
                IsChair = IsChair,
            },
            Result = ResultOf(leaf, number),
        };
    }

    private readonly FactResult ResultOf(Leaf leaf, int number)
    {
        var isFor = Outcome == JudgementOutcome.Achieved;
        return leaf switch
        {
            OnlineAssessment test => new FactResult.Score(isFor ? test.Max : 0),
            Attendance attendance => new FactResult.Attendance(isFor ? attendance.Needed : attendance.Needed / 2),
            Evidence => new FactResult.Artefact($"urn:a:{number}"),
            HeldCredential held => new FactResult.HeldCredential($"urn:c:{number}", Verified: true, held.Level ?? ProofLevel.Tested, held.Achievement),
            _ => new FactResult.Judgement(Outcome),
        };
    }
}
