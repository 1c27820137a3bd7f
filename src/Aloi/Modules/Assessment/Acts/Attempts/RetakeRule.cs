using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Assessment.Acts.Attempts;

/// <summary>What the rule says about trying once more.</summary>
/// <param name="Used">Retakes granted so far.</param>
/// <param name="Most">How many the rule grants; null leaves it to whoever runs the campaign.</param>
/// <param name="NotBefore">From when the rule lets a new attempt begin; null when nothing was refused.</param>
public sealed record RetakeRule(int Used, int? Most, DateTimeOffset? NotBefore)
{
    public bool IsUsedUp => Used >= Most;

    public bool IsTooSoon(DateTimeOffset now) => now < NotBefore;

    internal static RetakeRule Of(OpenAct act)
    {
        var used = act
            .Open.File.Acts.Openings(act.Leaf.Id)
            .Count(o => o.Result is FactResult.AttemptOpened { Reason: AttemptReason.Retake });
        var from = act.RefusedAt is { } at ? act.Leaf.RetakeAfter?.AddTo(at, act.Open.Zone) ?? at : (DateTimeOffset?)null;
        return new RetakeRule(used, act.Leaf.Retakes, from);
    }
}
