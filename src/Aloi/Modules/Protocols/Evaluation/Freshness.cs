using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Time;

namespace Aloi.Modules.Protocols.Evaluation;

/// <summary>
/// Which facts are no older than <paramref name="Age"/> at a moment. Each fact has its own fixed expiry, reckoned forward from its date: reckoned
/// backward from the moment, the ends of months would make an old fact fresh again.
/// </summary>
internal readonly record struct Freshness(CalendarDuration? Age, DateTimeOffset At, TimeZoneInfo Zone)
{
    public bool KeepsAll => Age is null;

    public Freshness Ever => this with { Age = null };

    public bool Keeps(Fact fact) => Age is not { } age || !Deadline.From(fact.Time, age, Zone).HasPassed(At);
}

/// <summary>
/// When the earlier steps of a sequence were first met: later steps count only facts of that date or after it. A whole day counts when it
/// does not end before.
/// </summary>
internal readonly record struct Turn(DateTimeOffset? Since)
{
    public static readonly Turn Always;

    public bool Allows(Fact fact) => Since is not { } since || fact.Time.Start >= since || fact.Time.End > since;

    public Turn After(FactTime met) => Since >= met.Start ? this : new(met.Start);
}
