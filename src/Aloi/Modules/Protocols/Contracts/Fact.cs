using Aloi.Platform.Collections;
using Aloi.Platform.Time;

namespace Aloi.Modules.Protocols.Contracts;

/// <summary>
/// One recorded act or result about one requirement of one candidate. Facts are append-only; a verdict is computed from them alone.
/// </summary>
public sealed record Fact
{
    /// <summary>Unique within the candidacy and stable; breaks ties between equal dates (ordinal order).</summary>
    public required string Id { get; init; }

    /// <summary>The id of the requirement (a leaf of the protocol) that the fact is about.</summary>
    public required string Leaf { get; init; }

    public required FactTime Time { get; init; }

    public required FactResult Result { get; init; }

    /// <summary>Who judged, scored or attested; null when the means has no person (an imported score without an author).</summary>
    public FactAuthor? Author { get; init; }

    /// <summary>Retakes and appeals open a new attempt; facts of an earlier attempt are kept but no longer decide.</summary>
    public int Attempt { get; init; } = 1;

    /// <summary>
    /// The id of an earlier fact about the same requirement that this one puts in its place: the earlier one stays written down and no longer
    /// counts. Null for an act of its own.
    /// </summary>
    public string? Supersedes { get; init; }
}

/// <summary>
/// When an act took place: an instant (<c>Start == End</c>) or a whole local day (<c>[Start, End)</c>, both midnights of the entity's time
/// zone, as UTC instants).
/// </summary>
public readonly record struct FactTime(DateTimeOffset Start, DateTimeOffset End)
{
    public bool IsWholeDay => End > Start;

    public static FactTime Instant(DateTimeOffset at) => new(at.ToUniversalTime(), at.ToUniversalTime());

    public static FactTime WholeDay(DateOnly day, TimeZoneInfo zone) =>
        new(LocalClock.StartOf(day, zone), LocalClock.StartOf(day.AddDays(1), zone));
}

/// <param name="Key">The same for the same person, whatever the spelling: a case-folded e-mail address or name.</param>
/// <param name="Name">As it was written, to be shown.</param>
/// <param name="IsCandidate">The author is the candidate: such acts never count as an expert's, a juror's or a peer's.</param>
/// <param name="IsExternal">From outside the organisation; counts for a jury's share of externals.</param>
/// <param name="Relation">How a peer knows the candidate, in the words of the protocol's <c>relation</c>.</param>
/// <param name="Capacity">As what an assessor judged, in their own words; it decides nothing.</param>
public sealed record FactAuthor(
    string Key,
    string Name,
    bool IsCandidate = false,
    bool IsExternal = false,
    string? Relation = null,
    string? Capacity = null
)
{
    /// <summary>Presides over the jury: their vote decides a tie where the rule says so.</summary>
    public bool IsChair { get; init; }

    /// <summary>When the peer saw the candidate at work, in their own words; it decides nothing.</summary>
    public string? Period { get; init; }

    /// <summary>
    /// How many people endorse each other in a circle that this endorsement closes: two for a mutual one; zero when there is no circle. Found
    /// when the act is recorded, so that the verdict needs nobody else's facts.
    /// </summary>
    public int Circle { get; init; }

    /// <summary>A peer who agrees to be named on the proof.</summary>
    public bool MayBeNamed { get; init; }

    /// <summary>A peer who agrees that what they wrote is shown on the proof, for anybody to read.</summary>
    public bool MayBeQuoted { get; init; }
}

/// <summary>What the fact says. Values are already on the requirement's own scale: conversion happens at the door.</summary>
public abstract record FactResult
{
    private FactResult() { }

    /// <summary>A score between 0 and the leaf's <c>max</c>.</summary>
    public sealed record Score(decimal Value) : FactResult;

    /// <summary>Hours or percent, whichever the leaf counts.</summary>
    public sealed record Attendance(decimal Amount) : FactResult;

    public sealed record Judgement(JudgementOutcome Outcome) : FactResult
    {
        /// <summary>The grid behind the outcome, criterion by criterion; empty when there was none.</summary>
        public ValueList<Mark> Marks { get; init; } = [];

        /// <summary>The deliberation in which the vote was cast; null for an act of its own.</summary>
        public Sitting? Sitting { get; init; }
    }

    /// <summary>A link or a text that shows the work.</summary>
    public sealed record Artefact(string Reference) : FactResult;

    /// <param name="Link">Where the proof is.</param>
    /// <param name="Verified">True when the proof was read and found valid; false when it rests on the word of the fact's author.</param>
    /// <param name="Level">The proof's own level when it was verified and states one.</param>
    /// <param name="Achievement">The achievement the proof is about, when it was read.</param>
    public sealed record HeldCredential(string Link, bool Verified, ProofLevel? Level = null, string? Achievement = null) : FactResult;

    /// <summary>Takes back the fact that it supersedes, and says nothing else.</summary>
    public sealed record Withdrawn : FactResult;

    /// <summary>Opens the attempt that the fact bears; granted by a person. After an appeal, whoever judged before judges no more.</summary>
    /// <param name="Until">The last moment of the new attempt; null when it has none.</param>
    public sealed record AttemptOpened(AttemptReason Reason, FactTime? Until = null) : FactResult;

    /// <summary>Another deadline for this candidate and this attempt, such as an accommodation gives.</summary>
    public sealed record Extended(FactTime Until) : FactResult;

    /// <summary>A person entitled to it lets the requirement go for this candidate: it counts as satisfied and proves nothing.</summary>
    public sealed record Waived : FactResult;

    /// <summary>Whether it is about the procedure, and says nothing of what the candidate can do.</summary>
    public bool IsProcedural => this is Withdrawn or AttemptOpened or Extended or Waived;
}

/// <summary>What one author marked for one criterion of a rubric.</summary>
/// <param name="Criterion">The id of the criterion.</param>
/// <param name="Level">From 1, in the order of the rubric's levels; null for "not observed".</param>
/// <param name="Note">In the author's words; null when they wrote none.</param>
public sealed record Mark(string Criterion, int? Level, string? Note = null);

/// <summary>A deliberation: its votes are counted together.</summary>
/// <param name="Id">The same for all votes of one deliberation about one candidate.</param>
/// <param name="Votes">How many were cast.</param>
public sealed record Sitting(string Id, int Votes);

public enum AttemptReason
{
    Retake,
    Appeal,
}

/// <summary>Yes, no, or honestly not seen.</summary>
public enum JudgementOutcome
{
    Achieved,
    NotAchieved,
    NotSeen,
}

/// <summary>How strongly a proof was proven, weakest first. The order of the members is the order of strength.</summary>
public enum ProofLevel
{
    /// <summary>A foreign proof that does not say how it was assessed.</summary>
    NotStated,

    /// <summary>Attendance alone: the person took part.</summary>
    Participation,
    Declared,
    Endorsed,
    Tested,
    Expert,
    Jury,
}
