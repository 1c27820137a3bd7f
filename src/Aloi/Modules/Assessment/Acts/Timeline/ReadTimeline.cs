using Aloi.Modules.Assessment.Contracts;
using Aloi.Modules.Assessment.Reviews;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Assessment.Acts.Timeline;

/// <param name="Show">A <see cref="TimelineKind"/> in lower case; empty for everything.</param>
/// <param name="Page">From one.</param>
public sealed record TimelineAsked(string Show, int Page)
{
    public static TimelineAsked Of(string? show, int? page) =>
        new(
            Enum.TryParse<TimelineKind>(show, ignoreCase: true, out var kind)
            && !int.TryParse(show, System.Globalization.CultureInfo.InvariantCulture, out _)
                ? kind.ToString().ToLowerInvariant()
                : "",
            Math.Clamp(page ?? 1, 1, 10_000)
        );
}

/// <param name="Counts">How many there are of each kind, for the filters.</param>
public sealed record TimelinePage(
    TimelineAsked Asked,
    IReadOnlyList<TimelineEntry> Entries,
    IReadOnlyDictionary<TimelineKind, int> Counts,
    bool HasMore
)
{
    /// <summary>What a candidate wrote is for those who may answer.</summary>
    public TimelinePage WithoutMessages() =>
        this with
        {
            Entries = [.. Entries.Where(e => e.Kind != TimelineKind.Message)],
            Counts = Counts.Where(c => c.Key != TimelineKind.Message).ToDictionary(),
        };
}

/// <summary>Collects what every part of the program tells about one candidacy, newest first.</summary>
internal sealed class ReadTimeline(IEnumerable<ITimelineSource> sources)
{
    public const int PageSize = 40;

    public async Task<TimelinePage> HandleAsync(
        OpenCandidacy open,
        TimelineReader reader,
        TimelineAsked asked,
        Language language,
        CancellationToken cancellation
    )
    {
        var subject = new TimelineSubject(open.Row.Id, open.Row.MemberId, open.Row.AchievementVersionId, reader, language);
        var all = new List<TimelineEntry>();
        foreach (var source in sources)
        {
            all.AddRange(await source.ReadAsync(subject, cancellation));
        }

        var counts = all.GroupBy(e => e.Kind).ToDictionary(g => g.Key, g => g.Count());
        var shown = all.Where(e => asked.Show.Length == 0 || e.Kind.ToString().Equals(asked.Show, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(e => e.At)
            .ToList();
        var page = shown.Skip((asked.Page - 1) * PageSize).Take(PageSize).ToList();
        return new TimelinePage(asked, page, counts, shown.Count > asked.Page * PageSize);
    }
}
