using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Assessment.Contracts;

/// <summary>
/// Tells what one part of the program knows about one candidacy: each part that has something to tell registers an implementation, and the
/// pages of the candidate and of whoever runs the campaign collect them all.
/// </summary>
public interface ITimelineSource
{
    Task<IReadOnlyList<TimelineEntry>> ReadAsync(TimelineSubject subject, CancellationToken cancellation);
}

public enum TimelineReader
{
    /// <summary>Sees who did what, and what they said.</summary>
    Owner,

    /// <summary>Sees what concerns them: never in detail what others said of them.</summary>
    Candidate,
}

public sealed record TimelineSubject(long CandidacyId, long MemberId, long AchievementVersionId, TimelineReader Reader, Language Language);

/// <summary>What people look for.</summary>
public enum TimelineKind
{
    /// <summary>Enrolled, asked, invited, reminded, a link opened.</summary>
    Asking,

    /// <summary>Graded, voted, handed in, scored, declared.</summary>
    Result,

    /// <summary>Retake, appeal, extension, waiver, correction.</summary>
    Procedure,

    /// <summary>What the candidate wrote to people, and that they answered.</summary>
    Message,

    /// <summary>Decided, issued, changed.</summary>
    Outcome,
}

/// <summary>One act, in the reader's language.</summary>
/// <param name="What">What happened, in a few words.</param>
public sealed record TimelineEntry(DateTimeOffset At, TimelineKind Kind, string What)
{
    /// <summary>Only the day is known.</summary>
    public bool IsDay { get; init; }

    /// <summary>Who did it; null when it was the program, or when the reader need not know.</summary>
    public string? Who { get; init; }

    /// <summary>By which means, and by whom it was written down when that was somebody else.</summary>
    public string? How { get; init; }

    /// <summary>What was said, to be drawn as results are.</summary>
    public FactResult? Result { get; init; }

    /// <summary>The requirement that the result is about.</summary>
    public Leaf? Leaf { get; init; }

    /// <summary>Words that came with it.</summary>
    public string? Words { get; init; }

    /// <summary>Photos that went with it, each of which is served to those who may see it.</summary>
    public IReadOnlyList<PublicId> Photos { get; init; } = [];

    /// <summary>It no longer counts.</summary>
    public bool IsStruck { get; init; }

    /// <summary>Why it does not count, or what it replaces.</summary>
    public string? Remark { get; init; }

    /// <summary>Where the reader may do something about it; null when they cannot.</summary>
    public string? Path { get; init; }

    /// <summary>The words of the link to it.</summary>
    public string? PathText { get; init; }
}
