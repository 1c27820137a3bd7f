using Aloi.Modules.Assessment.FactsFile.Rows;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform;
using Aloi.Platform.Problems;
using Aloi.Platform.Time;

namespace Aloi.Modules.Assessment.Reviews.Own;

/// <summary>The candidate says of themselves: I can, or not yet.</summary>
internal sealed class DeclareSelf(CandidacyDesk desk, SignedInAuthor author, RecordFacts record)
{
    /// <summary>The declaration that may be made; others' candidacies are not there.</summary>
    public async Task<Outcome<OpenDeclaration>> FindAsync(PublicId candidacy, string leaf, CancellationToken cancellation)
    {
        var open = await desk.FindAsync(candidacy, cancellation);
        return open is not null && open.Row.MemberId == author.MemberId && open.Leaf(leaf) is { Node: SelfDeclaration } node
            ? new OpenDeclaration(open, node, open.LastWordOf(await author.KeyAsync(cancellation), node))
            : CommonProblems.NotFound.With();
    }

    public async Task<Outcome<FactsRecorded>> HandleAsync(PublicId candidacy, string leaf, ReviewForm form, CancellationToken cancellation)
    {
        var found = await FindAsync(candidacy, leaf, cancellation);
        if (!found.Succeeded)
        {
            return Outcome<FactsRecorded>.Refused(found.Problems);
        }

        if (Refusal(found.Value, form) is { } problem)
        {
            return problem;
        }

        var entry = await EntryAsync(found.Value, form, cancellation);
        var facts = new FactsToRecord(found.Value.Open.Version.VersionId, FactMeans.Form, [entry]) { IsOwnAct = true };
        var done = await record.HandleAsync(facts, cancellation);
        return done.Problems.Any(p => p.Kind == AssessmentProblems.Contradiction)
            ? AssessmentProblems.SaidOtherwiseToday.With(found.Value.Leaf.Name).At(new Location(Field: "answer"))
            : done;
    }

    private static Problem? Refusal(OpenDeclaration declaration, ReviewForm form) =>
        form.Outcome is null or JudgementOutcome.NotSeen ? AssessmentProblems.ChooseAnAnswer.With().At(new Location(Field: "answer"))
        : form.Text.Length > ReviewForm.LongestText
            ? AssessmentProblems.TooLongHere.With(ReviewForm.LongestText).At(new Location(Field: "text"))
        : declaration.Open.StandingOf(declaration.Node) switch
        {
            LeafStanding.NotItsTurn => AssessmentProblems.NotItsTurn.With(declaration.Leaf.Name),
            LeafStanding.Over => AssessmentProblems.AlreadySettled.With(declaration.Leaf.Name),
            _ => null,
        };

    private async Task<FactEntry> EntryAsync(OpenDeclaration declaration, ReviewForm form, CancellationToken cancellation)
    {
        var (open, now) = (declaration.Open, desk.Now);
        var by = (await author.AuthorAsync(cancellation)) with { IsCandidate = true };
        var day = FactTime.WholeDay(DateOnly.FromDateTime(LocalClock.ToLocal(now, open.Zone)), open.Zone);
        var result = new FactResult.Judgement(form.Outcome!.Value);
        var fact = new Fact
        {
            Id = FactDigest.Id(open.Row.PublicId.ToString(), declaration.Leaf.Id, day, result, by),
            Leaf = declaration.Leaf.Id,
            Time = FactTime.Instant(now),
            Result = result,
            Author = by,
            Attempt = declaration.Node.Attempt,
        };
        return new FactEntry(open.Row.MemberId, fact, form.Text.Length == 0 ? null : form.Text, new Location(Field: "answer"));
    }
}

internal sealed record OpenDeclaration(OpenCandidacy Open, NodeVerdict Node, Fact? MyWord)
{
    public Leaf Leaf => (Leaf)Node.Node;
}
