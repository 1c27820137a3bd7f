using System.Globalization;
using Aloi.Modules.Assessment.FactsFile.Rows;
using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Auditing;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.Acts;

/// <summary>Writes acts about the procedure down, like every other fact, with their trace in the journal. The caller has checked who asks.</summary>
internal sealed class RecordAct(RecordFacts record, AuditTrail audit)
{
    public const int LongestReason = 2_000;

    public async Task<Outcome<FactsRecorded>> HandleAsync(
        OpenCandidacy open,
        FactEntry entry,
        string action,
        CancellationToken cancellation
    ) => await HandleAsync(open.Version.VersionId, [(open.Row.Id, entry)], action, cancellation);

    /// <summary>The same act about many candidacies of one version.</summary>
    public Task<Outcome<FactsRecorded>> HandleAsync(
        long versionId,
        IReadOnlyList<(long Candidacy, FactEntry Entry)> acts,
        string action,
        CancellationToken cancellation
    ) =>
        record.HandleAsync(
            () =>
            {
                foreach (var (candidacy, entry) in acts)
                {
                    audit.Record(action, $"candidacy:{candidacy}", new { entry.Fact.Attempt });
                }

                return Task.FromResult(new FactsToRecord(versionId, FactMeans.Form, [.. acts.Select(a => a.Entry)]) { IsOwnAct = true });
            },
            cancellation
        );

    /// <summary>The same act about the same attempt has the same id, so that two who press the button at once do one thing.</summary>
    public static FactEntry Entry(OpenAct act, FactResult result, int attempt, string reason) =>
        Entry(act.Open.Row, act.Leaf.Id, result, attempt, act.By, act.Now, reason);

    public static FactEntry Entry(
        Candidacy row,
        string leaf,
        FactResult result,
        int attempt,
        FactAuthor? by,
        DateTimeOffset now,
        string? reason
    ) =>
        new(
            row.MemberId,
            new Fact
            {
                Id = FactDigest.Id(
                    row.PublicId.ToString(),
                    leaf + "#" + attempt.ToString(CultureInfo.InvariantCulture),
                    default,
                    result,
                    author: null
                ),
                Leaf = leaf,
                Time = FactTime.Instant(now),
                Result = result,
                Author = by,
                Attempt = attempt,
            },
            reason
        );

    /// <summary>A reason in words is always asked: nobody should wonder later why an exception was made.</summary>
    public static Problem? ReasonProblem(string reason) =>
        reason.Length == 0 ? ActProblems.GiveReason.With().At(new Location(Field: "reason"))
        : reason.Length > LongestReason ? AssessmentProblems.TooLongHere.With(LongestReason).At(new Location(Field: "reason"))
        : null;
}
