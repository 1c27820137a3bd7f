using Aloi.Modules.Assessment.Acts.Accommodating;
using Aloi.Modules.Assessment.Grids.Readings;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Secrets;

namespace Aloi.Modules.Assessment;

/// <summary>One candidacy opened on the desk: its row, its facts in clear, the member's key. Lives as long as one piece of work.</summary>
internal sealed class CandidacyFile(Candidacy row, Sealer sealer, TimeZoneInfo zone)
{
    private readonly ActRegister _acts = new(zone, key => GridReading.DigestOf(key, sealer));
    private readonly HashSet<string> _digests = new(StringComparer.Ordinal);
    private readonly List<Fact> _facts = [];
    private readonly List<FactRow> _rows = [];
    private readonly List<int> _numbers = [];
    private readonly Dictionary<string, int> _withdrawn = new(StringComparer.Ordinal);
    private readonly List<FactRow> _added = [];

    public Candidacy Row => row;

    public Sealer Sealer => sealer;

    public IReadOnlyList<Fact> Facts => _facts;

    /// <summary>The last judgement found that the rule may have to ask somebody.</summary>
    public bool WantsAssessors { get; set; }

    /// <summary>What was said and still counts: no procedural acts, and nothing that was corrected.</summary>
    public IEnumerable<Fact> Counting => _facts.Where(f => !f.Result.IsProcedural && !_acts.IsReplaced(f.Id));

    /// <summary>Which attempts were opened, who has judged, what was corrected.</summary>
    public ActRegister Acts => _acts;

    /// <summary>What was recorded before, with its provenance and the words that came with it.</summary>
    public IEnumerable<WrittenFact> Written =>
        _rows.Select(row => new WrittenFact(FactContent.Open(row, sealer), FactContent.CommentOf(row, sealer), row));

    /// <summary>What was recorded before, with the words that came with it; read once a page shows them.</summary>
    public IEnumerable<(Fact Fact, string? Comment)> Recorded =>
        _rows.Select(row => (FactContent.Open(row, sealer), FactContent.CommentOf(row, sealer)));

    /// <summary>The words that came with a fact that was recorded before; null when there were none.</summary>
    public string? CommentOf(string factId) => RowOf(factId) is { } row ? FactContent.CommentOf(row, sealer) : null;

    /// <summary>The row of a fact that was recorded before; null when there is none.</summary>
    public FactRow? RowOf(string factId) => _rows.Find(row => row.Digest.AsSpan().SequenceEqual(sealer.Digest(factId)));

    /// <summary>The highest number given so far, also to facts that were withdrawn: numbers are never given twice.</summary>
    public int LastNumber { get; private set; }

    /// <summary>More time that was granted to the candidate; empty for nearly everybody.</summary>
    public IReadOnlyList<ExtraTime> ExtraTimes { get; set; } = [];

    /// <summary>Extends the deadlines that the candidate has now by the time that they were granted.</summary>
    public void HonourExtraTime(ProtocolNode protocol, DateTimeOffset now, TimeZoneInfo today)
    {
        if (ExtraTimes.Count == 0)
        {
            return;
        }

        foreach (var entry in HonouredTime.Missing(this, protocol, now, today).ToList())
        {
            Add(entry, new FactProvenance(FactMeans.Form, "system", now));
        }
    }

    /// <summary>The rows to insert.</summary>
    public IReadOnlyList<FactRow> Added => _added;

    /// <summary>A fact that was recorded before; facts come in the order of their numbers.</summary>
    public void Put(FactRow recorded)
    {
        _rows.Add(recorded);
        LastNumber = Math.Max(LastNumber, recorded.Number);
        Put(recorded.Digest, FactContent.Open(recorded, sealer), recorded.Number);
    }

    /// <summary>A fact that was recorded and taken back: it counts for nothing, but its number stays taken.</summary>
    public void PutWithdrawn(FactRow recorded)
    {
        LastNumber = Math.Max(LastNumber, recorded.Number);
        _withdrawn[Convert.ToHexString(recorded.Digest)] = Math.Max(recorded.Telling, TellingsBefore(recorded.Digest));
    }

    /// <summary>The verdict on the facts: the frozen one computed again at its own moment, or today's.</summary>
    public Verdict Judge(ProtocolNode protocol, DateTimeOffset now, TimeZoneInfo today) =>
        row.State == CandidacyState.Satisfied
            ? ProtocolEvaluator.Evaluate(
                protocol,
                FrozenFacts,
                new Moment(row.Enrolment, row.DecidedAt!.Value, TimeZoneInfo.FindSystemTimeZoneById(row.DecidedIn!))
            )
            : ProtocolEvaluator.Evaluate(protocol, _facts, new Moment(row.Enrolment, now, today));

    /// <summary>What today's judging came to; null until then, and for a verdict that was frozen before.</summary>
    public Verdict? Judged { get; private set; }

    /// <summary>The same, kept for whoever writes down what follows from it.</summary>
    public Verdict JudgeNow(ProtocolNode protocol, DateTimeOffset now, TimeZoneInfo today) => Judged = Judge(protocol, now, today);

    /// <summary>What a frozen verdict has seen; nothing that came later.</summary>
    public IReadOnlyList<Fact> FrozenFacts => [.. _facts.Where((_, i) => _numbers[i] <= (row.FactsSeen ?? 0))];

    /// <summary>A fact of an earlier version that counts here too; false when it is already here.</summary>
    public bool Carry(FactRow recorded)
    {
        if (_digests.Contains(Convert.ToHexString(recorded.Digest)))
        {
            return false;
        }

        var fact = FactContent.Open(recorded, sealer);
        Put(recorded.Digest, fact, ++LastNumber);
        row.Enrol(fact.Time);
        _added.Add(Copy(recorded));
        return true;
    }

    /// <summary>Adds a new fact, unless it is here already or something speaks against it.</summary>
    public FactAddition Add(FactEntry told, FactProvenance provenance)
    {
        var fact = _acts.Place(ToldAnew(told.Fact, provenance));
        var digest = sealer.Digest(fact.Id);
        if (_digests.Contains(Convert.ToHexString(digest)))
        {
            return FactAddition.Repeated;
        }

        var addition = _acts.TryAdd(fact);
        if (addition != FactAddition.Added)
        {
            return addition;
        }

        _digests.Add(Convert.ToHexString(digest));
        _facts.Add(fact);
        _numbers.Add(++LastNumber);
        row.Enrol(fact.Time);
        _added.Add(New(told with { Fact = fact }, digest, provenance));
        if (fact.Supersedes is not null && row.State != CandidacyState.Satisfied)
        {
            row.Reconsider(Counting.Select(f => f.Time));
        }

        return FactAddition.Added;
    }

    /// <summary>
    /// What a person says again after it was corrected is a new act. A file or a program that tells it again only repeats itself, and the
    /// correction holds.
    /// </summary>
    private Fact ToldAnew(Fact fact, FactProvenance provenance)
    {
        var id = fact.Id;
        for (var telling = 2; provenance.Means is FactMeans.Form or FactMeans.Link && _acts.IsReplaced(id); telling++)
        {
            id = $"{fact.Id}~{telling}";
        }

        return fact with
        {
            Id = id,
        };
    }

    private void Put(byte[] digest, Fact fact, int number)
    {
        _digests.Add(Convert.ToHexString(digest));
        _acts.Put(fact);
        _facts.Add(fact);
        _numbers.Add(number);
    }

    private int TellingsBefore(byte[] digest) => _withdrawn.GetValueOrDefault(Convert.ToHexString(digest));

    private FactRow New(FactEntry entry, byte[] digest, FactProvenance provenance) =>
        new()
        {
            Candidacy = row,
            Number = LastNumber,
            Digest = digest,
            Leaf = entry.Fact.Leaf,
            Attempt = entry.Fact.Attempt,
            From = entry.Fact.Time.Start,
            To = entry.Fact.Time.End,
            Means = provenance.Means,
            RecordedBy = provenance.By,
            RecordedAt = provenance.At,
            ImportId = provenance.ImportId,
            Telling = TellingsBefore(digest) + 1,
            SealedContent = FactContent.Of(entry.Fact, entry.Comment).Seal(sealer, digest),
        };

    // The content is bound to the fact's digest, not to its row, so the copy stays sealed as it is.
    private FactRow Copy(FactRow recorded) =>
        new()
        {
            Candidacy = row,
            Number = LastNumber,
            Digest = recorded.Digest,
            Leaf = recorded.Leaf,
            Attempt = recorded.Attempt,
            From = recorded.From,
            To = recorded.To,
            Means = recorded.Means,
            RecordedBy = recorded.RecordedBy,
            RecordedAt = recorded.RecordedAt,
            CarriedFromId = recorded.Id,
            ImportId = recorded.ImportId,
            SealedContent = recorded.SealedContent,
        };
}

/// <param name="Comment">The words that came with it; null when there were none.</param>
internal sealed record WrittenFact(Fact Fact, string? Comment, FactRow Row);

/// <param name="By">A kind of actor and an internal key.</param>
internal sealed record FactProvenance(FactMeans Means, string By, DateTimeOffset At, long? ImportId = null);
