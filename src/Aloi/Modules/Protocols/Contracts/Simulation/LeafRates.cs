using Aloi.Platform.Collections;

namespace Aloi.Modules.Protocols.Contracts;

/// <summary>What is believed about the people who act on one requirement.</summary>
public sealed record LeafRates
{
    /// <summary>The part of those asked who ever answer. Whether in time follows from <see cref="Days"/> and the deadline.</summary>
    public decimal Answers { get; init; } = 0.9m;

    /// <summary>The part of the answers that are in favour: passed, achieved, held.</summary>
    public decimal Succeeds { get; init; } = 0.9m;

    /// <summary>The part of the answers that honestly say "not seen".</summary>
    public decimal NotSeen { get; init; }

    /// <summary>Half of the answers come within so many days of being asked, half of the rest within as many again, and so on.</summary>
    public decimal Days { get; init; } = 7;

    /// <summary>How often somebody tries a test again, where the rule sets no limit or a higher one.</summary>
    public int Tries { get; init; } = 1;

    /// <summary>How many more people are asked in the place of assessors or jurors who do not answer or did not see.</summary>
    public int Spares { get; init; }

    /// <summary>Minutes that one act takes, by role.</summary>
    public ValueList<RoleMinutes> Minutes { get; init; } = [];
}

public sealed record RoleMinutes(WorkRole Role, decimal Minutes);

/// <summary>Whose time it is.</summary>
public enum WorkRole
{
    Candidate,
    Trainer,
    Assessor,
    Juror,
    Peer,
    Office,
}
