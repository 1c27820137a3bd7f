using Aloi.Modules.Assessment.FactsFile.Rows;
using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.Files.HandingIn;

/// <summary>The candidate takes a work back before it is judged: a new act says so, and the earlier one stays written down.</summary>
internal sealed class TakeBack(SignedInAuthor author, RecordFacts record)
{
    public async Task<Outcome<FactsRecorded>> HandleAsync(OpenHandIn found, string work, CancellationToken cancellation)
    {
        if (WorkShelf.Standing(found.Open).FirstOrDefault(f => f.Id == work && f.Leaf == found.Leaf.Id) is not { } handedIn)
        {
            return CommonProblems.NotFound.With();
        }

        var by = (await author.AuthorAsync(cancellation)) with { IsCandidate = true };
        if (!found.Rule.MayTakeBack(handedIn.Time.Start) || handedIn.Author?.Key != by.Key)
        {
            return FileProblems.AlreadyJudged.With();
        }

        var result = new FactResult.Withdrawn();
        var fact = new Fact
        {
            Id = FactDigest.Id($"{found.Open.Row.PublicId} {handedIn.Id}", found.Leaf.Id, handedIn.Time, result, by),
            Leaf = found.Leaf.Id,
            Time = handedIn.Time,
            Result = result,
            Author = by,
            Attempt = handedIn.Attempt,
            Supersedes = handedIn.Id,
        };
        var entry = new FactEntry(found.Open.Row.MemberId, fact);
        return await record.HandleAsync(
            new FactsToRecord(found.Open.Version.VersionId, FactMeans.Form, [entry]) { IsOwnAct = true },
            cancellation
        );
    }
}
