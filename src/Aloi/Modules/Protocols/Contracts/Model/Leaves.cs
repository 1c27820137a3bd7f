using Aloi.Platform.Time;

namespace Aloi.Modules.Protocols.Contracts;

/// <summary>The candidate says: I can.</summary>
public sealed record SelfDeclaration : Leaf
{
    public override string Kind => "selfDeclaration";
}

/// <summary>A quiz or test with a score.</summary>
public sealed record OnlineAssessment : Leaf
{
    public override string Kind => "onlineAssessment";

    public required decimal Min { get; init; }

    public decimal Max { get; init; } = 100;

    /// <summary>How many scores count; null is without limit.</summary>
    public int? Attempts { get; init; }

    public KeepScore Keep { get; init; }
}

public enum KeepScore
{
    Best,
    Last,
}

/// <summary>One or more assessors look at the work or at the person at work.</summary>
public sealed record ExpertReview : Leaf
{
    public override string Kind => "expertReview";

    public int Assessors { get; init; } = 1;

    public Agreement Agreement { get; init; }

    /// <summary>The grid the assessors fill: an address or a name.</summary>
    public string? Rubric { get; init; }
}

public enum Agreement
{
    Majority,
    All,
}

public sealed record Jury : Leaf
{
    public override string Kind => "jury";

    public required int Quorum { get; init; }

    public JuryRule Rule { get; init; }

    /// <summary>Part of the seats, between 0 and 1, kept for jurors from outside.</summary>
    public decimal ExternalShare { get; init; }

    /// <summary>Seats that only jurors from outside may take.</summary>
    public int ExternalSeats => (int)Math.Ceiling(ExternalShare * Quorum);
}

public enum JuryRule
{
    Majority,
    Unanimity,
}

/// <summary>Colleagues vouch for what they saw.</summary>
public sealed record PeerEndorsement : Leaf
{
    public override string Kind => "peerEndorsement";

    public required int Count { get; init; }

    /// <summary>How many peers are asked; null is without limit.</summary>
    public int? Of { get; init; }

    /// <summary>Only peers of this relation count, such as <c>manager</c>; null takes any.</summary>
    public string? Relation { get; init; }

    /// <summary>The endorsements that count lie within this duration of each other.</summary>
    public CalendarDuration? Within { get; init; }
}

/// <summary>Presence, in hours or in percent: exactly one of the two.</summary>
public sealed record Attendance : Leaf
{
    public override string Kind => "attendance";

    public decimal? Hours { get; init; }

    public decimal? Percent { get; init; }

    public decimal Needed => Hours ?? Percent ?? 0;
}

/// <summary>Artefacts of the work.</summary>
public sealed record Evidence : Leaf
{
    public override string Kind => "evidence";

    public int Count { get; init; } = 1;
}

/// <summary>A proof the candidate already holds.</summary>
public sealed record HeldCredential : Leaf
{
    public override string Kind => "heldCredential";

    public required string Achievement { get; init; }

    /// <summary>At least this proof level, stated by the proof itself and checked; null takes any.</summary>
    public ProofLevel? Level { get; init; }
}
