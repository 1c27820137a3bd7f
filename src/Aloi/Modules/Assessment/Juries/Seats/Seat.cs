using Aloi.Modules.Assessment.Grids.Readings;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.Juries.Seats;

/// <summary>Somebody before a jury session: a member of it, or whoever runs it.</summary>
/// <param name="Juror">Null for whoever runs the session without sitting in it.</param>
/// <param name="IsOwner">May convene, move and close the session.</param>
/// <param name="Device">A random name of the browser; never kept in clear.</param>
/// <param name="Path">Where the pages of the seat begin.</param>
internal sealed record Seat(OpenJury Jury, OpenJuror? Juror, bool IsOwner, FactMeans Means, string Device, string Path)
{
    /// <summary>The name of whoever is signed in; a juror behind a link is known by the seat.</summary>
    public string OwnerName { get; init; } = "";

    /// <summary>When somebody else made the link of this seat on their screen; null for the juror's own way in.</summary>
    public DateTimeOffset? HandedOverAt { get; init; }

    /// <summary>Independence keeps whoever is signed in from running the session.</summary>
    public bool IsKeptOut { get; init; }

    /// <summary>Whoever is signed in; null behind a link.</summary>
    public GridReader? Member { get; init; }

    /// <summary>Whoever looks; null when nobody can be named.</summary>
    public GridReader? Reader => Juror is { } juror ? new GridReader(juror.Person.Key, juror.Row.MemberId) : Member;

    /// <summary>Who acts, for the minutes.</summary>
    public string Name => Juror?.Name ?? OwnerName;

    public bool MayPreside => IsOwner || Juror is { Row: { IsChair: true, Sits: true } };

    /// <summary>
    /// Nobody reads another's grid before the deliberation is open; a member who has grids of their own to fill, not before those are in.
    /// </summary>
    public bool SeesGrids =>
        Jury.Row.State is JuryState.Deliberating or JuryState.Closed
        && (
            Juror is null ? IsOwner
            : Juror.Row.Sits ? Jury.IsIn(Juror)
            : IsOwner
        );

    /// <summary>The same seat after an act of others.</summary>
    public Seat In(OpenJury jury) => this with { Jury = jury, Juror = jury.Jurors.FirstOrDefault(j => j.Row.Id == Juror?.Row.Id) };

    public OpenCase? Case(string candidacy) => Jury.Cases.FirstOrDefault(c => c.Open.Row.PublicId.ToString() == candidacy);

    /// <summary>Reads all grids about the candidate, and what the candidate handed in.</summary>
    public bool Deliberates(OpenCase one) =>
        SeesGrids && Jury.Row.State == JuryState.Deliberating && (Juror is null || Jury.Bar(Juror, one) is null);

    /// <summary>
    /// Why the juror's grid can be neither read nor changed from here: it was filled before somebody else had this link in their hands.
    /// </summary>
    public Problem? Sealed(OpenCase one) =>
        Juror is { } juror && HandedOverAt > Jury.Sheet(juror, one)?.FilledAt ? JuryProblems.HandedOver.With(juror.Name) : null;

    /// <summary>Why this juror may neither mark nor vote about the candidate now; null when they may.</summary>
    public Problem? Closed(OpenCase one) =>
        Juror is null || Juror.Row.State == JurorState.Replaced ? JuryProblems.NotAMember.With()
        : !Jury.Row.IsUnderWay ? JuryProblems.Over.With()
        : Juror.Row.State == JurorState.Absent ? JuryProblems.MarkedAbsent.With()
        : Jury.Bar(Juror, one) is not null ? JuryProblems.BarredHere.With(one.Name)
        : null;
}
