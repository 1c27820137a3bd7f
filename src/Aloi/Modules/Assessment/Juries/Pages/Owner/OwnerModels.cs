using Aloi.Modules.Assessment.Juries.Calling;
using Aloi.Platform.Problems;
using Aloi.Ui.Components;

namespace Aloi.Modules.Assessment.Juries.Pages.Owner;

/// <param name="Path">The page of the session for whoever asks.</param>
public sealed record JuryLine(string Path, string Achievement, string Leaf, JuryState State, DateTimeOffset StartsAt, int Candidates);

/// <param name="People">How many are on their way and before no jury yet.</param>
public sealed record ConveneLine(string Path, string Achievement, int Version, string Leaf, int People);

/// <param name="Mine">Those in which whoever asks sits.</param>
/// <param name="Run">Those that they run or may look at.</param>
/// <param name="Waiting">What a jury may be convened for.</param>
public sealed record JuriesModel(IReadOnlyList<JuryLine> Mine, IReadOnlyList<JuryLine> Run, IReadOnlyList<ConveneLine> Waiting);

/// <summary>The page of one session for whoever runs it.</summary>
/// <param name="Pool">Who may come instead of somebody.</param>
public sealed record JuryPageModel(SeatModel Seat, bool IsOwner, IReadOnlyList<Option> Pool, MeetingModel Meeting)
{
    /// <summary>Independence keeps whoever looks from running the session.</summary>
    public bool IsKeptOut { get; init; }

    /// <summary>Members whose link was opened by somebody who said that it was not for them.</summary>
    public IReadOnlyList<string> Disowned { get; init; } = [];
}

public sealed record MeetingModel(string Date, string Time, string Duration, string Where, string Video)
{
    internal static MeetingModel Of(MeetingForm form) => new(form.Date, form.Time, form.Duration, form.Where, form.Video);
}

/// <param name="Hint">What bars them, and for whom; null when nothing does.</param>
public sealed record PoolLine(string Id, string Name, bool IsExternal, string? Hint);

public sealed record OutsiderModel(string Id, string Name, string Email, bool IsExternal);

/// <summary>The form that convenes a jury.</summary>
public sealed record NewJuryModel(
    Campaign Campaign,
    Protocols.Contracts.Jury Rule,
    string Path,
    IReadOnlyList<Option> Candidates,
    IReadOnlyList<string> Chosen,
    IReadOnlyList<PoolLine> Pool,
    IReadOnlyList<string> Members,
    IReadOnlyList<OutsiderModel> Outsiders,
    string Chair,
    MeetingModel Meeting,
    bool TellsCandidates,
    bool NamesVotes
)
{
    public IReadOnlyList<Problem> Problems { get; init; } = [];
}
