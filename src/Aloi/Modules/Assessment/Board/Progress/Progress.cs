using Aloi.Modules.Assessment.Steps;
using Aloi.Platform;

namespace Aloi.Modules.Assessment.Board.Progress;

/// <summary>One requirement of an achievement, and how many candidates stand where in it.</summary>
/// <param name="Late">How many of the waiting are overdue.</param>
/// <param name="Escalated">How many of the waiting were escalated.</param>
/// <param name="Longest">Those who wait longest.</param>
/// <param name="Awaited">Whose answer it waits for.</param>
public sealed record StepColumn(
    string Leaf,
    string Name,
    Awaited Awaited,
    int Waiting,
    int Late,
    int Escalated,
    int Later,
    int Done,
    int Blocked,
    IReadOnlyList<WaitingPerson> Longest
)
{
    /// <summary>The middle one of the waits that go on; null when nobody waits.</summary>
    public TimeSpan? MedianWait { get; init; }

    /// <summary>The middle one of the waits that are over; null when there is none.</summary>
    public TimeSpan? MedianDone { get; init; }
}

public sealed record WaitingPerson(PublicId Candidacy, string Name, DateTimeOffset Since, DateTimeOffset? Until);

/// <param name="Issued">Proofs that stand; null when nobody counts them.</param>
public sealed record Funnel(int Enrolled, IReadOnlyList<(string Leaf, string Name, int Met)> Steps, int Satisfied, int? Issued);

/// <param name="Bottleneck">The requirement with the longest median wait; null when nobody waits.</param>
/// <param name="AwaitedMost">Whose answers are awaited, the most first.</param>
public sealed record CampaignProgress(
    IReadOnlyList<StepColumn> Columns,
    Funnel Funnel,
    StepColumn? Bottleneck,
    IReadOnlyList<(Awaited Who, int Count)> AwaitedMost,
    int Impossible
);
