using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Protocols.Analysis;

/// <summary>Words of a requirement that can never take effect.</summary>
internal static class DeadSettings
{
    private const string Code = FindingCodes.DeadBranch;

    public static IEnumerable<ProtocolFinding> Find(AnalysisScope scope) => scope.Places.SelectMany(Of);

    private static IEnumerable<ProtocolFinding> Of(Place place)
    {
        if (place.Node is not Leaf leaf)
        {
            yield break;
        }

        if (leaf.Deadline is null && leaf.OnSilence.Rule != SilenceRule.Wait)
        {
            yield return place.Warning(Code, "silence", place.Name);
        }

        if (leaf is { Deadline: { } deadline, OnSilence.Rule: not SilenceRule.Escalate })
        {
            foreach (var reminder in leaf.Reminders.Where(reminder => Spans.IsBefore(deadline, reminder)))
            {
                yield return place.Warning(Code, "reminder", place.Name, reminder, deadline);
            }
        }

        if (leaf is ExpertReview { Divergence: not null, Assessors: 1 })
        {
            yield return place.Warning(Code, "divergence", place.Name);
        }
    }
}
