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
);

/// <summary>What the fact says. Values are already on the requirement's own scale: conversion happens at the door.</summary>
public abstract record FactResult
{
    private FactResult() { }

    /// <summary>A score between 0 and the leaf's <c>max</c>.</summary>
    public sealed record Score(decimal Value) : FactResult;

    /// <summary>Hours or percent, whichever the leaf counts.</summary>
    public sealed record Attendance(decimal Amount) : FactResult;

    public sealed record Judgement(JudgementOutcome Outcome) : FactResult;

    /// <summary>A link or a text that shows the work.</summary>
    public sealed record Artefact(string Reference) : FactResult;

    /// <param name="Link">Where the proof is.</param>
    /// <param name="Verified">True when the proof was read and found valid; false when it rests on the word of the fact's author.</param>
    /// <param name="Level">The proof's own level when it was verified and states one.</param>
    /// <param name="Achievement">The achievement the proof is about, when it was read.</param>
    public sealed record HeldCredential(string Link, bool Verified, ProofLevel? Level = null, string? Achievement = null) : FactResult;
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
