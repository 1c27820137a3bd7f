using Aloi.Modules.Assessment.FactsFile.Rows;
using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.Acts.Correcting;

/// <param name="Result">What should have been written: <c>withdrawn</c>, a judgement's word, or a number.</param>
public sealed record CorrectionForm(string Result, string Reason);

/// <summary>
/// Corrects an act that was entered by mistake by a new act: the old one stays, with its author, and no longer counts. Its own author may on
/// the day it was recorded, whoever runs the campaign at any time; a candidate touches neither what others said nor, here, what they said themselves.
/// </summary>
internal sealed class CorrectAct(CandidacyDesk desk, CampaignDoor door, SignedInAuthor author, RecordAct record, OwnHand hands)
{
    /// <summary>The act to be corrected, by its number in the candidacy.</summary>
    public async Task<Outcome<OpenCorrection>> FindAsync(PublicId candidacy, int number, CancellationToken cancellation)
    {
        if (
            await desk.FindAsync(candidacy, cancellation) is not { } open
            || open.File.Written.FirstOrDefault(w => w.Row.Number == number) is not { } wrong
        )
        {
            return CommonProblems.NotFound.With();
        }

        var isOwner = await door.MayAsync(open.Version.EntityId, CampaignAct.Decide, cancellation) && open.Row.MemberId != author.MemberId;
        var isOwn = await IsOwnAsync(open, wrong, cancellation);
        if (!isOwner && !isOwn)
        {
            // Nobody learns of acts they have no part in.
            return open.Row.MemberId == author.MemberId || await door.MayAsync(open.Version.EntityId, CampaignAct.Look, cancellation)
                ? ActProblems.NotYoursToCorrect.With()
                : CommonProblems.NotFound.With();
        }

        return Refusal(open, wrong) is { } problem ? problem : new OpenCorrection(open, wrong, isOwn);
    }

    public async Task<Outcome<FactsRecorded>> HandleAsync(
        PublicId candidacy,
        int number,
        CorrectionForm form,
        CancellationToken cancellation
    )
    {
        var found = await FindAsync(candidacy, number, cancellation);
        if (!found.Succeeded)
        {
            return Outcome<FactsRecorded>.Refused(found.Problems);
        }

        var result = CorrectedResult.Read(form.Result, found.Value);
        List<Problem> problems =
        [
            .. result.Problems,
            .. RecordAct.ReasonProblem(form.Reason) is { } missing ? [missing] : Array.Empty<Problem>(),
        ];
        if (problems.Count > 0)
        {
            return Outcome<FactsRecorded>.Refused(problems);
        }

        var fact = await FactAsync(found.Value, result.Value!, cancellation);
        var open = found.Value.Open;
        return await record.HandleAsync(open, new FactEntry(open.Row.MemberId, fact, form.Reason), "candidacy.corrected", cancellation);
    }

    /// <summary>
    /// What somebody wrote down for others stays theirs when the writing is put right. What they recorded themselves is theirs alone: whoever
    /// replaces it answers for it in their own name.
    /// </summary>
    private async Task<Fact> FactAsync(OpenCorrection correction, FactResult result, CancellationToken cancellation)
    {
        var wrong = correction.Wrong.Fact;
        var isTheirs = correction.IsOwn || !await hands.WroteAsync(correction.Wrong, cancellation);
        var by = isTheirs && result is not FactResult.Withdrawn ? wrong.Author : await author.AuthorAsync(cancellation);
        return wrong with
        {
            Id = FactDigest.Id(correction.Open.Row.PublicId.ToString(), $"{wrong.Leaf}#instead of {wrong.Id}", wrong.Time, result, by),
            Result = result,
            Author = by,
            Supersedes = wrong.Id,
        };
    }

    /// <summary>A candidate declares again, or takes a work back and hands in another: that way everything is asked of them anew.</summary>
    private async Task<bool> IsOwnAsync(OpenCandidacy open, WrittenFact wrong, CancellationToken cancellation) =>
        wrong.Row.RecordedBy == OwnHand.TraceOf(author.MemberId)
        && wrong.Fact.Author is { IsCandidate: false } by
        && by.Key == await author.KeyAsync(cancellation)
        && !wrong.Fact.Result.IsProcedural
        && LastDay.Of(wrong.Row.RecordedAt, open.Zone) == LastDay.Of(desk.Now, open.Zone);

    private static Problem? Refusal(OpenCandidacy open, WrittenFact wrong)
    {
        var isUnderWay =
            wrong.Fact.Result is FactResult.AttemptOpened
            && open.File.Counting.Any(f => f.Leaf == wrong.Fact.Leaf && f.Attempt >= wrong.Fact.Attempt);
        return open.File.Acts.IsReplaced(wrong.Fact.Id) ? ActProblems.NothingToCorrect.With()
            : isUnderWay ? ActProblems.AttemptUnderWay.With()
            : null;
    }
}

/// <param name="IsOwn">The reader's own act of today.</param>
internal sealed record OpenCorrection(OpenCandidacy Open, WrittenFact Wrong, bool IsOwn)
{
    public Leaf? Leaf => Open.Version.Content.Protocol.Leaves().FirstOrDefault(l => l.Id == Wrong.Fact.Leaf);
}
