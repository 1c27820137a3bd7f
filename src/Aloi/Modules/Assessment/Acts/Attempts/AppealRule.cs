using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Time;

namespace Aloi.Modules.Assessment.Acts.Attempts;

public enum AppealState
{
    /// <summary>There is nothing to appeal against: no refusal by people.</summary>
    None,

    Possible,

    /// <summary>The delay is over: a person may still open a new attempt.</summary>
    Over,

    /// <summary>An appeal was made and waits for its assessors.</summary>
    UnderWay,

    /// <summary>Other assessors have looked, and answered.</summary>
    Decided,
}

/// <summary>Whether a candidate may appeal against a refusal, and until when.</summary>
/// <param name="LastDay">The last day for it; null unless one runs or ran.</param>
public sealed record AppealRule(AppealState State, DateOnly? LastDay = null)
{
    private static readonly CalendarDuration Usual = CalendarDuration.Parse("P30D");

    /// <summary>Against what people decided, once: the answer to an appeal is not appealed again, but a person may always be asked.</summary>
    internal static AppealRule Of(OpenAct act)
    {
        if (act.Leaf is not IPanel)
        {
            return new(AppealState.None);
        }

        if (IsAppeal(act))
        {
            return new(act.Node.State == NodeState.NotYet ? AppealState.UnderWay : AppealState.Decided);
        }

        if (!act.IsRefused || act.Node.Reason != Reason.DecidedAgainst)
        {
            return new(AppealState.None);
        }

        var last = Acts.LastDay.Of((act.Leaf.AppealWithin ?? Usual).AddTo(act.RefusedAt!.Value, act.Open.Zone), act.Open.Zone);
        return new(Acts.LastDay.Of(act.Now, act.Open.Zone) <= last ? AppealState.Possible : AppealState.Over, last);
    }

    /// <summary>The present attempt follows an appeal.</summary>
    internal static bool IsAppeal(OpenAct act) =>
        act
            .Open.File.Acts.Openings(act.Leaf.Id)
            .Any(o => o.Attempt == act.Node.Attempt && o.Result is FactResult.AttemptOpened { Reason: AttemptReason.Appeal });
}
