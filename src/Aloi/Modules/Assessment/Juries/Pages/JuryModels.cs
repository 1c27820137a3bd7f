using Aloi.Modules.Assessment.Files.HandingIn;
using Aloi.Modules.Assessment.Juries.Deliberating;
using Aloi.Modules.Assessment.Juries.Seats;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform;

namespace Aloi.Modules.Assessment.Juries.Pages;

/// <summary>What every page of a session begins with.</summary>
/// <param name="When">As people say it, in the entity's own time zone.</param>
public sealed record JuryHead(
    PublicId Id,
    string Achievement,
    Jury Rule,
    JuryState State,
    string When,
    int Minutes,
    string Where,
    string Video
);

/// <summary>A member as the pages name them.</summary>
/// <param name="IsIn">All their grids are in.</param>
/// <param name="BarredFor">By candidate, why they abstain.</param>
public sealed record JurorLine(
    string Id,
    string Name,
    bool IsChair,
    bool IsExternal,
    JurorState State,
    bool IsIn,
    IReadOnlyList<(string Candidate, JuryBar Bar)> BarredFor
);

public enum CaseStanding
{
    /// <summary>My grid is to be filled.</summary>
    ToFill,
    Filled,
    ToVote,
    Voted,

    /// <summary>I abstain.</summary>
    Barred,

    /// <summary>Nothing is asked of me.</summary>
    Waiting,
}

/// <param name="Votes">How many have voted, of those who may.</param>
public sealed record CaseLine(string Candidacy, string Name, CaseStanding Standing, JuryBar? Bar, int Votes, int Voters);

/// <summary>One person's seat in a session.</summary>
/// <param name="Path">Where the pages of the seat begin.</param>
/// <param name="Me">Null for whoever runs the session without sitting in it.</param>
/// <param name="Digest">The digest of each candidate's minutes once it is closed.</param>
public sealed record SeatModel(
    string Path,
    JuryHead Head,
    JurorLine? Me,
    bool MayPreside,
    bool SeesGrids,
    IReadOnlyList<CaseLine> Cases,
    IReadOnlyList<JurorLine> Jurors,
    bool IsLink
);

/// <param name="IsChange">A grid is in already and may be changed.</param>
public sealed record GridModel(
    SeatModel Seat,
    CaseLine Case,
    string Criteria,
    IReadOnlyList<Work> Works,
    GridForm Form,
    bool IsChange,
    string? Next
);

/// <summary>What one member found, before anybody spoke.</summary>
public sealed record Opinion(string Juror, JudgementOutcome Outcome, string Text);

/// <param name="MyVote">Null while I have not voted.</param>
/// <param name="Silent">Who may vote and has not.</param>
public sealed record DeliberationModel(
    SeatModel Seat,
    CaseLine Case,
    IReadOnlyList<CriterionDifference> Differences,
    IReadOnlyList<Opinion> Opinions,
    IReadOnlyList<Work> Works,
    Vote? MyVote,
    IReadOnlyList<JurorLine> Voted,
    IReadOnlyList<JurorLine> Silent
);
