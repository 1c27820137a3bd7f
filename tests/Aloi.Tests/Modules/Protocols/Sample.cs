using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Tests.Modules.Protocols;

/// <summary>Short ways to write facts and moments; everything happens in Paris in 2026.</summary>
internal static class Sample
{
    public static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    public const string DesignExample = """
        protocol:
          all:
            - onlineAssessment: { id: theorie, name: Test théorique, min: 80 }
            - atLeast: { k: 2, of: [ { selfDeclaration: { id: d, name: D } }, { attendance: { id: p, name: P, hours: 7 } }, { evidence: { id: e, name: E } } ] }
            - weighted: { threshold: 60, of: [ { weight: 40, jury: { id: j, name: J, quorum: 3 } }, { weight: 60, evidence: { id: f, name: F } } ] }
            - peerEndorsement: { id: pairs, name: Pairs, count: 2, of: 3, deadline: P30D, onSilence: waive }
        """;

    public static ProtocolNode Protocol(string yaml)
    {
        var parsed = ProtocolYaml.Parse(yaml);
        parsed.Problems.ShouldBeEmpty();
        return parsed.Value!;
    }

    /// <summary>A whole day of 2026, written <c>03-14</c>, or an instant, written <c>03-14T10:00</c> in Paris.</summary>
    public static FactTime On(string date) =>
        date.Contains('T', StringComparison.Ordinal)
            ? FactTime.Instant(Aloi.Platform.Time.LocalClock.ToInstant(DateTime.Parse("2026-" + date), Paris))
            : FactTime.WholeDay(DateOnly.Parse("2026-" + date), Paris);

    public static Moment At(string now, string enrolled = "01-01") => new(On(enrolled), On(now).Start, Paris);

    public static Fact Score(string leaf, decimal value, string date, int attempt = 1) =>
        Make(leaf, date, null, new FactResult.Score(value), attempt);

    public static Fact Hours(string leaf, decimal amount, string date) => Make(leaf, date, null, new FactResult.Attendance(amount));

    public static Fact Artefact(string leaf, string reference, string date) => Make(leaf, date, null, new FactResult.Artefact(reference));

    public static Fact Yes(string leaf, string by, string date, int attempt = 1) =>
        Judged(leaf, by, date, JudgementOutcome.Achieved, attempt);

    public static Fact No(string leaf, string by, string date, int attempt = 1) =>
        Judged(leaf, by, date, JudgementOutcome.NotAchieved, attempt);

    public static Fact NotSeen(string leaf, string by, string date) => Judged(leaf, by, date, JudgementOutcome.NotSeen, 1);

    /// <summary>The author « candidat » is the candidate; a name that starts with « ext » is from outside.</summary>
    private static Fact Judged(string leaf, string by, string date, JudgementOutcome outcome, int attempt)
    {
        var author = new FactAuthor(by, by, IsCandidate: by is "candidat", IsExternal: by.StartsWith("ext", StringComparison.Ordinal));
        return Make(leaf, date, author, new FactResult.Judgement(outcome), attempt);
    }

    public static Fact Make(string leaf, string date, FactAuthor? author, FactResult result, int attempt = 1) =>
        new()
        {
            Id = $"{leaf}/{date}/{author?.Key}/{result}",
            Leaf = leaf,
            Time = On(date),
            Author = author,
            Result = result,
            Attempt = attempt,
        };

    public static Verdict Judge(string yaml, string now, params Fact[] facts) => ProtocolEvaluator.Evaluate(Protocol(yaml), facts, At(now));
}
