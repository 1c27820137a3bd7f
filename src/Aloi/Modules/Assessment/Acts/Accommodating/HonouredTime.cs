using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Assessment.Acts.Accommodating;

/// <summary>
/// The extensions that granted extra time comes to, for every deadline that a candidacy has now. They are facts like others, so that a verdict
/// is computed again from facts alone; they say how long, and never why.
/// </summary>
internal static class HonouredTime
{
    public static IEnumerable<FactEntry> Missing(CandidacyFile file, ProtocolNode protocol, DateTimeOffset now, TimeZoneInfo zone)
    {
        foreach (var leaf in protocol.Leaves())
        {
            foreach (var (attempt, from, due) in Deadlines(file, leaf, zone))
            {
                var until = file.ExtraTimes.Select(e => e.Longer(from, due, zone)).MaxBy(u => u.End);
                if (!IsCovered(file, leaf.Id, attempt, until))
                {
                    yield return Entry(file, leaf.Id, attempt, until, now);
                }
            }
        }
    }

    private static IEnumerable<(int Attempt, DateTimeOffset From, FactTime Due)> Deadlines(CandidacyFile file, Leaf leaf, TimeZoneInfo zone)
    {
        var begun = new Moment(file.Row.Enrolment, file.Row.EnrolledFrom, zone);
        if (leaf.Deadline is not null && ProtocolEvaluator.Evaluate(leaf, [], begun).Root.Until is { } due)
        {
            yield return (1, file.Row.EnrolledFrom, due);
        }

        foreach (var opened in file.Acts.Openings(leaf.Id))
        {
            if (opened.Result is FactResult.AttemptOpened { Until: { } until })
            {
                yield return (opened.Attempt, opened.Time.Start, until);
            }
        }
    }

    private static bool IsCovered(CandidacyFile file, string leaf, int attempt, FactTime until) =>
        file.Facts.Any(f =>
            f.Attempt == attempt
            && string.Equals(f.Leaf, leaf, StringComparison.Ordinal)
            && !file.Acts.IsReplaced(f.Id)
            && f.Result is FactResult.Extended extended
            && extended.Until.End >= until.End
        );

    // The author is nobody and there is no reason in words: whoever may see that there is more time learns nothing else.
    private static FactEntry Entry(CandidacyFile file, string leaf, int attempt, FactTime until, DateTimeOffset now) =>
        RecordAct.Entry(file.Row, leaf, new FactResult.Extended(until), attempt, by: null, now, reason: null);
}
