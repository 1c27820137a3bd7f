namespace Aloi.Modules.Protocols.Contracts;

/// <summary>What became of the drawn candidates.</summary>
public sealed record SimulationResult
{
    public required int Candidates { get; init; }

    public required long Seed { get; init; }

    public required int Passed { get; init; }

    /// <summary>Days from enrolment until half of those who pass have passed; null when nobody does.</summary>
    public required decimal? MedianDays { get; init; }

    /// <summary>All minutes spent, on whoever passes and on whoever does not, over the number who pass; every role, none when nobody passes.</summary>
    public required IReadOnlyDictionary<WorkRole, decimal> MinutesPerPassed { get; init; }

    /// <summary>In the order of the text, substitutes included.</summary>
    public required IReadOnlyList<LeafResult> Leaves { get; init; }

    public required long ElapsedMs { get; init; }

    /// <summary>The requirement that stops most candidates; null when nothing stops anybody.</summary>
    public LeafResult? BlocksMost => Leaves.Where(leaf => leaf.Blocked > 0).MaxBy(leaf => leaf.Blocked);

    public decimal Share => Candidates == 0 ? 0 : (decimal)Passed / Candidates;
}

/// <summary>What became of one requirement.</summary>
public sealed record LeafResult
{
    public required Leaf Leaf { get; init; }

    public required LeafRates Rates { get; init; }

    /// <summary>Candidates whose turn came to it.</summary>
    public required int Reached { get; init; }

    /// <summary>Of those, met or let go.</summary>
    public required int Satisfied { get; init; }

    /// <summary>Of those, answered, and not in favour.</summary>
    public required int Refused { get; init; }

    /// <summary>Of those, without the answers that were needed.</summary>
    public required int Silent { get; init; }

    /// <summary>Candidates who did not pass and for whom this was missing.</summary>
    public required int Blocked { get; init; }

    /// <summary>The part of all candidates whom it stopped.</summary>
    public required decimal BlockedShare { get; init; }

    /// <summary>Minutes spent on it over the number of candidates who pass.</summary>
    public required IReadOnlyDictionary<WorkRole, decimal> MinutesPerPassed { get; init; }

    /// <summary>Days from enrolment until half of those who satisfy it have; null when nobody does.</summary>
    public required decimal? MedianDays { get; init; }
}
