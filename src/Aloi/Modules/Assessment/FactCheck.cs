using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment;

/// <summary>What a fact must be before anything is looked up: about a known requirement, of its kind, on its scale, not of tomorrow.</summary>
internal sealed class FactCheck(ProtocolNode protocol, DateTimeOffset now)
{
    private const int LongestId = 128;
    private const int LongestName = 200;
    private const int LongestReference = 2_000;
    private const int LongestComment = 4_000;
    private readonly Dictionary<string, Leaf> _leaves = protocol.Leaves().ToDictionary(l => l.Id, StringComparer.Ordinal);

    /// <summary>The first problem of the entry, or null.</summary>
    public Problem? Check(FactEntry entry)
    {
        var fact = entry.Fact;
        if (!_leaves.TryGetValue(fact.Leaf, out var leaf))
        {
            return AssessmentProblems.UnknownRequirement.With(Shorten(fact.Leaf), string.Join(", ", _leaves.Keys));
        }

        if (fact.Time.Start > now)
        {
            return AssessmentProblems.NotYetHappened.With(leaf.Name);
        }

        if (fact.Attempt < 1 || fact.Time.End < fact.Time.Start || fact.Id.Length is 0 or > LongestId)
        {
            return CommonProblems.Malformed.With(leaf.Name);
        }

        return CheckLengths(entry) ?? CheckResult(leaf, fact) ?? CheckAuthor(leaf, fact);
    }

    private static Problem? CheckLengths(FactEntry entry) =>
        entry.Comment?.Length > LongestComment ? CommonProblems.TooLong.With("comment", LongestComment)
        : entry.Fact.Author?.Name.Length > LongestName || entry.Fact.Author?.Key.Length > LongestName
            ? CommonProblems.TooLong.With("by", LongestName)
        : Reference(entry.Fact.Result)?.Length > LongestReference ? CommonProblems.TooLong.With("result", LongestReference)
        : null;

    private static Problem? CheckResult(Leaf leaf, Fact fact) =>
        (leaf, fact.Result) switch
        {
            (_, { IsProcedural: true }) => null,
            (OnlineAssessment test, FactResult.Score score) => InRange(leaf, score.Value, test.Max),
            (Attendance { Percent: not null }, FactResult.Attendance attendance) => InRange(leaf, attendance.Amount, 100),
            (Attendance, FactResult.Attendance attendance) => InRange(leaf, attendance.Amount, 100_000),
            (Evidence, FactResult.Artefact artefact) => Filled(leaf, artefact.Reference),
            (HeldCredential, FactResult.HeldCredential held) => Filled(leaf, held.Link),
            (SelfDeclaration or ExpertReview or Jury or PeerEndorsement, FactResult.Judgement) => null,
            _ => AssessmentProblems.WrongKindOfResult.With(leaf.Name),
        };

    /// <summary>A judgement of somebody else is worth nothing when nobody stands by it.</summary>
    private static Problem? CheckAuthor(Leaf leaf, Fact fact) =>
        leaf is ExpertReview or Jury or PeerEndorsement && !fact.Result.IsProcedural && string.IsNullOrWhiteSpace(fact.Author?.Key)
            ? AssessmentProblems.AuthorMissing.With(leaf.Name)
            : null;

    private static Problem? InRange(Leaf leaf, decimal value, decimal max) =>
        value < 0 || value > max ? AssessmentProblems.OutOfScale.With(leaf.Name, value, max) : null;

    private static Problem? Filled(Leaf leaf, string reference) =>
        string.IsNullOrWhiteSpace(reference) ? CommonProblems.Missing.With(leaf.Name) : null;

    private static string? Reference(FactResult result) =>
        result switch
        {
            FactResult.Artefact artefact => artefact.Reference,
            FactResult.HeldCredential held => held.Link,
            _ => null,
        };

    private static string Shorten(string text) => text.Length <= 80 ? text : text[..80] + "…";
}
