using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.FactsFile.Cells;

/// <summary>
/// What a person decided. An expert or a juror says that it is achieved or not; a peer or the person says yes, no, or « not seen ».
/// The words are not interchangeable: a « oui » in an expert's row more likely belongs to another requirement.
/// </summary>
internal static class JudgementCell
{
    private static readonly Dictionary<string, JudgementOutcome> Decisions = new(StringComparer.Ordinal)
    {
        ["acquis"] = JudgementOutcome.Achieved,
        ["achieved"] = JudgementOutcome.Achieved,
        ["nonacquis"] = JudgementOutcome.NotAchieved,
        ["notachieved"] = JudgementOutcome.NotAchieved,
    };

    private static readonly Dictionary<string, JudgementOutcome> Answers = new(StringComparer.Ordinal)
    {
        ["oui"] = JudgementOutcome.Achieved,
        ["yes"] = JudgementOutcome.Achieved,
        ["non"] = JudgementOutcome.NotAchieved,
        ["no"] = JudgementOutcome.NotAchieved,
        ["pasvu"] = JudgementOutcome.NotSeen,
        ["notseen"] = JudgementOutcome.NotSeen,
    };

    public static Outcome<FactResult> Decision(string cell) => Read(cell, Decisions, FactsFileProblems.DecisionUnreadable);

    public static Outcome<FactResult> Answer(string cell) => Read(cell, Answers, FactsFileProblems.AnswerUnreadable);

    private static Outcome<FactResult> Read(string cell, Dictionary<string, JudgementOutcome> words, ProblemKind unreadable) =>
        words.TryGetValue(Folded.Word(cell), out var outcome) ? new FactResult.Judgement(outcome) : unreadable.With();
}
