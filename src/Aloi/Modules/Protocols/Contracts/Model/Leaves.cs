using Aloi.Platform.Collections;
using Aloi.Platform.Time;

namespace Aloi.Modules.Protocols.Contracts;

/// <summary>The candidate says: I can.</summary>
public sealed record SelfDeclaration : Leaf, IGraded
{
    public override string Kind => "selfDeclaration";

    /// <summary>Guidance: what each level means, criterion by criterion; null asks a plain yes or no.</summary>
    public Rubric? Rubric { get; init; }

    /// <summary>What the candidate declares on their honour, in the author's words; null for the usual statement.</summary>
    public string? Statement { get; init; }
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
public sealed record ExpertReview : Leaf, IGraded, IPanel
{
    public override string Kind => "expertReview";

    public int Assessors { get; init; } = 1;

    public Agreement Agreement { get; init; }

    /// <summary>The grid the assessors fill.</summary>
    public Rubric? Rubric { get; init; }

    /// <summary>What the assessors look at; null when the rule does not say.</summary>
    public ReviewKind? Setting { get; init; }

    /// <summary>
    /// When two assessors' marks of one criterion lie more than so many levels apart, or, without marks, when they disagree, one more
    /// assessor decides with them; null never asks for one.
    /// </summary>
    public int? Divergence { get; init; }

    public string? Pool { get; init; }

    public ValueList<Independence> Independence { get; init; } = [];

    public int Seats => Assessors;
}

public enum ReviewKind
{
    /// <summary>Seen at work.</summary>
    Field,

    /// <summary>A practical scenario, set up for the occasion.</summary>
    Scenario,
    Interview,
    Portfolio,
}

public enum Agreement
{
    Majority,
    All,
}

public sealed record Jury : Leaf, IGraded, IPanel
{
    public override string Kind => "jury";

    public required int Quorum { get; init; }

    public JuryRule Rule { get; init; }

    /// <summary>Part of the seats, between 0 and 1, kept for jurors from outside.</summary>
    public decimal ExternalShare { get; init; }

    /// <summary>What decides when as many are for as against.</summary>
    public TieRule Tie { get; init; }

    /// <summary>The grid each juror fills before the deliberation.</summary>
    public Rubric? Rubric { get; init; }

    public string? Pool { get; init; }

    public ValueList<Independence> Independence { get; init; } = [];

    public int Seats => Quorum;

    /// <summary>Seats that only jurors from outside may take.</summary>
    public int ExternalSeats => ExternalSeatsOf(Quorum);

    /// <summary>The same for a sitting of more members than the quorum.</summary>
    public int ExternalSeatsOf(int members) => (int)Math.Ceiling(ExternalShare * members);
}

public enum TieRule
{
    Against,

    /// <summary>The vote of whoever presides.</summary>
    Chair,

    /// <summary>In the candidate's favour.</summary>
    Favour,
}

public enum JuryRule
{
    Majority,
    Unanimity,
}

/// <summary>Colleagues vouch for what they saw.</summary>
public sealed record PeerEndorsement : Leaf, IGraded
{
    public override string Kind => "peerEndorsement";

    public required int Count { get; init; }

    /// <summary>How many peers are asked; null is without limit.</summary>
    public int? Of { get; init; }

    /// <summary>Only peers of this relation count, such as <c>manager</c>; null takes any.</summary>
    public string? Relation { get; init; }

    /// <summary>The endorsements that count lie within this duration of each other.</summary>
    public CalendarDuration? Within { get; init; }

    /// <summary>What peers are asked about, criterion by criterion.</summary>
    public Rubric? Rubric { get; init; }

    /// <summary>Who asks the peers.</summary>
    public PeerChoice InvitedBy { get; init; }

    /// <summary>The pool that the rule draws from; null draws from the candidate's own entity.</summary>
    public string? Pool { get; init; }

    /// <summary>What endorsements are worth that people give each other in a circle.</summary>
    public CircularRule Circular { get; init; }
}

public enum PeerChoice
{
    /// <summary>The candidate invites them.</summary>
    Candidate,

    /// <summary>The rule draws them.</summary>
    Rule,
}

public enum CircularRule
{
    /// <summary>They count for nothing.</summary>
    Ignore,
    Count,
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

    /// <summary>What may be handed in; empty takes everything.</summary>
    public ValueList<ArtefactKind> Accept { get; init; } = [];
}

public enum ArtefactKind
{
    Image,
    Pdf,
    Video,
    Link,
    Text,
}

/// <summary>A proof the candidate already holds.</summary>
public sealed record HeldCredential : Leaf
{
    public override string Kind => "heldCredential";

    public required string Achievement { get; init; }

    /// <summary>At least this proof level, stated by the proof itself and checked; null takes any.</summary>
    public ProofLevel? Level { get; init; }
}
