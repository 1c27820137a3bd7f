using Aloi.Modules.Assessment.Contracts;
using Aloi.Modules.Assessment.Links;
using Aloi.Modules.Assessment.Reminding;
using Aloi.Modules.Assessment.Verdicts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Database;
using Aloi.Platform.Texts;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Acts.Timeline;

/// <summary>Links that were sent and opened, and reminders: for whoever runs the campaign, never to whom.</summary>
internal sealed class CallsInTimeline(IssuerContext database, VersionsInPlay versions) : ITimelineSource
{
    public async Task<IReadOnlyList<TimelineEntry>> ReadAsync(TimelineSubject subject, CancellationToken cancellation)
    {
        if (subject.Reader != TimelineReader.Owner)
        {
            return [];
        }

        var id = subject.CandidacyId;
        var links = await database.Set<AssessmentLink>().AsNoTracking().Where(l => l.CandidacyId == id).ToListAsync(cancellation);
        var reminders = await database.Set<Reminder>().AsNoTracking().Where(r => r.CandidacyId == id).ToListAsync(cancellation);
        if (links.Count + reminders.Count == 0)
        {
            return [];
        }

        var (version, _) = await versions.FindAsync(subject.AchievementVersionId, cancellation);
        var names = version.Content.Protocol.Leaves().ToDictionary(l => l.Id, l => OneLine.Of(l.Name), StringComparer.Ordinal);
        return
        [
            .. links.Select(l => Tell(l.SentAt, "acts.what.link-sent", l.Leaf)),
            .. links.Where(l => l.OpenedAt is not null).Select(l => Tell(l.OpenedAt!.Value, "acts.what.link-opened", l.Leaf)),
            // One call about one step is told once, however many people it went to.
            .. reminders
                .GroupBy(r => (r.Leaf, r.Attempt, r.Cause, r.Number))
                .Select(g => Tell(g.Min(r => r.SentAt), $"acts.what.call.{g.Key.Cause}", g.Key.Leaf)),
        ];

        TimelineEntry Tell(DateTimeOffset at, string key, string leaf) =>
            new(at, TimelineKind.Asking, TextCatalog.Get(subject.Language, key, names.GetValueOrDefault(leaf, leaf)));
    }
}
