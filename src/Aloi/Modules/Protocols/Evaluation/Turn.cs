using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Protocols.Evaluation;

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
