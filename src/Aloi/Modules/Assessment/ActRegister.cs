using Aloi.Modules.Assessment.Grids.Readings;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Time;

namespace Aloi.Modules.Assessment;

/// <summary>
/// What is recorded about one candidacy, as far as a new act must agree with it: which attempts were opened and why, what was corrected, who
/// has judged.
/// </summary>
/// <param name="readerOf">The digest under which somebody's reading of a grid is kept.</param>
internal sealed class ActRegister(TimeZoneInfo zone, Func<string, byte[]> readerOf)
{
    private readonly ContradictoryActs _acts = new(zone);
    private readonly Dictionary<string, Fact> _facts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _replaced = new(StringComparer.Ordinal);
    private readonly List<Fact> _openings = [];
    private IReadOnlyList<GridReading> _readings = [];

    /// <summary>Whether a correction has taken the place of the act.</summary>
    public bool IsReplaced(string id) => _replaced.Contains(id);

    /// <summary>An act that was recorded before, in the order of recording.</summary>
    public void Put(Fact fact)
    {
        _acts.TryAdd(fact, Replaced(fact));
        Note(fact);
    }

    /// <summary>Adds the act, or says what speaks against it.</summary>
    public FactAddition TryAdd(Fact fact)
    {
        if (Refusal(fact) is { } refusal)
        {
            return refusal;
        }

        if (!_acts.TryAdd(fact, Replaced(fact)))
        {
            return FactAddition.Contradicts;
        }

        Note(fact);
        return FactAddition.Added;
    }

    /// <summary>
    /// Whoever brings a result seldom knows how many attempts there were: it belongs to the last one that was open on its date. A whole day
    /// belongs to an attempt that was opened in its course.
    /// </summary>
    public Fact Place(Fact fact)
    {
        if (fact.Attempt != 1 || fact.Supersedes is not null || fact.Result.IsProcedural)
        {
            return fact;
        }

        var open = Openings(fact.Leaf).Where(o => fact.Time.Start >= o.Time.Start || fact.Time.End > o.Time.Start);
        return fact with { Attempt = open.Select(o => o.Attempt).Append(1).Max() };
    }

    /// <summary>The openings about a requirement that nobody took back.</summary>
    public IEnumerable<Fact> Openings(string leaf) => _openings.Where(o => Same(o.Leaf, leaf) && !_replaced.Contains(o.Id));

    /// <summary>Only then does it matter who has read whose grid.</summary>
    public bool HasAppeals => _openings.Exists(o => o.Result is FactResult.AttemptOpened { Reason: AttemptReason.Appeal });

    public void PutReadings(IReadOnlyList<GridReading> readings) => _readings = readings;

    /// <summary>Whether somebody may not judge this attempt, because it follows an appeal against what they said or read before.</summary>
    /// <param name="leaf">The requirement.</param>
    /// <param name="attempt">The present attempt.</param>
    /// <param name="author">As the author of facts is known.</param>
    /// <param name="member">Their internal key; null when it is not known.</param>
    /// <param name="until">What they read later does not count; null for now.</param>
    public bool SawFirstGrid(string leaf, int attempt, string author, long? member = null, DateTimeOffset? until = null) =>
        Openings(leaf).Any(o => o.Attempt == attempt && o.Result is FactResult.AttemptOpened { Reason: AttemptReason.Appeal })
        && (HasJudged(leaf, attempt, author) || HasRead(leaf, attempt, author, member, until));

    private bool HasJudged(string leaf, int attempt, string author) =>
        _facts.Values.Any(f =>
            Same(f.Leaf, leaf)
            && f.Attempt < attempt
            && f is { Result: FactResult.Judgement, Author: { IsCandidate: false } by }
            && Same(by.Key, author)
        );

    private bool HasRead(string leaf, int attempt, string author, long? member, DateTimeOffset? until)
    {
        var earlier = _readings.Where(r => Same(r.Leaf, leaf) && r.Attempt < attempt && !(r.ReadAt > until)).ToList();
        if (earlier.Count == 0)
        {
            return false;
        }

        var digest = readerOf(author);
        return earlier.Exists(r => (member is not null && r.MemberId == member) || r.ReaderDigest.AsSpan().SequenceEqual(digest));
    }

    private FactAddition? Refusal(Fact fact) =>
        fact.Supersedes is not null && !MayReplace(fact) ? FactAddition.NothingToReplace
        : fact is { Result: FactResult.Withdrawn, Supersedes: null } ? FactAddition.NothingToReplace
        : !IsOfAnOpenAttempt(fact) ? FactAddition.NoSuchAttempt
        : IsBarred(fact) ? FactAddition.SawFirstGrid
        : null;

    /// <summary>Members of a jury were asked when they voted: what they read since does not undo their vote.</summary>
    private bool IsBarred(Fact fact) =>
        fact is { Result: FactResult.Judgement judgement, Attempt: > 1, Author: { } author }
        && SawFirstGrid(fact.Leaf, fact.Attempt, author.Key, until: judgement.Sitting is null ? fact.Time.End : DateTimeOffset.MinValue);

    /// <summary>
    /// A correction is about the same requirement and attempt, keeps the date, and replaces what nobody replaced yet. Authors who say something
    /// else of their own on the same day replace it at their own hour.
    /// </summary>
    private bool MayReplace(Fact fact) =>
        _facts.TryGetValue(fact.Supersedes!, out var wrong)
        && !_replaced.Contains(wrong.Id)
        && !Same(wrong.Id, fact.Id)
        && Same(wrong.Leaf, fact.Leaf)
        && wrong.Attempt == fact.Attempt
        && (fact.Result is FactResult.Withdrawn || wrong.Time == fact.Time || IsSecondThought(wrong, fact));

    private bool IsSecondThought(Fact wrong, Fact fact) =>
        wrong.Author is { } author && fact.Author is { } by && Same(author.Key, by.Key) && DayOf(wrong) == DayOf(fact);

    private DateOnly DayOf(Fact fact) => DateOnly.FromDateTime(LocalClock.ToLocal(fact.Time.Start, zone));

    private bool IsOfAnOpenAttempt(Fact fact)
    {
        var last = Openings(fact.Leaf).Select(o => o.Attempt).Append(1).Max();
        return fact.Result is FactResult.AttemptOpened && fact.Supersedes is null ? fact.Attempt == last + 1 : fact.Attempt <= last;
    }

    private void Note(Fact fact)
    {
        _facts[fact.Id] = fact;
        if (fact.Result is FactResult.AttemptOpened)
        {
            _openings.Add(fact);
        }

        if (fact.Supersedes is { } wrong)
        {
            _replaced.Add(wrong);
        }
    }

    private Fact? Replaced(Fact fact) => fact.Supersedes is { } id ? _facts.GetValueOrDefault(id) : null;

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}

internal enum FactAddition
{
    Added,
    Repeated,
    Contradicts,

    /// <summary>It corrects what is not there, was corrected already, or is something else.</summary>
    NothingToReplace,

    /// <summary>Nobody opened that attempt, or somebody has already.</summary>
    NoSuchAttempt,

    /// <summary>The attempt follows an appeal, and its author judged before, or read what was judged.</summary>
    SawFirstGrid,
}
