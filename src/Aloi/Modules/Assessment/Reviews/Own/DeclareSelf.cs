using Aloi.Modules.Assessment.FactsFile.Rows;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform;
using Aloi.Platform.Problems;
using Aloi.Platform.Time;

namespace Aloi.Modules.Assessment.Reviews.Own;

/// <summary>The candidate says of themselves, on their honour: I can, or not yet; level by level where the rule describes levels.</summary>
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

    public async Task<Outcome<FactsRecorded>> HandleAsync(
        PublicId candidacy,
        string leaf,
        DeclarationForm form,
        CancellationToken cancellation
    )
    {
        var found = await FindAsync(candidacy, leaf, cancellation);
        if (!found.Succeeded)
        {
            return Outcome<FactsRecorded>.Refused(found.Problems);
        }

        List<Problem> problems = [.. Closed(found.Value), .. form.Check(found.Value.Leaf)];
        if (problems.Count > 0)
        {
            return Outcome<FactsRecorded>.Refused(problems);
        }

        var entry = await EntryAsync(found.Value, form, cancellation);
        var facts = new FactsToRecord(found.Value.Open.Version.VersionId, FactMeans.Form, [entry]) { IsOwnAct = true };
        var done = await record.HandleAsync(facts, cancellation);
        return done.Problems.Any(p => p.Kind == AssessmentProblems.Contradiction)
            ? AssessmentProblems.SaidOtherwiseToday.With(found.Value.Leaf.Name).At(new Location(Field: "answer"))
            : done;
    }

    private static IEnumerable<Problem> Closed(OpenDeclaration declaration) =>
        declaration.Open.StandingOf(declaration.Node) switch
        {
            LeafStanding.NotItsTurn => [AssessmentProblems.NotItsTurn.With(declaration.Leaf.Name)],
            LeafStanding.Over => [AssessmentProblems.AlreadySettled.With(declaration.Leaf.Name)],
            _ => [],
        };

    private async Task<FactEntry> EntryAsync(OpenDeclaration declaration, DeclarationForm form, CancellationToken cancellation)
    {
        var (open, now) = (declaration.Open, desk.Now);
        var by = (await author.AuthorAsync(cancellation)) with { IsCandidate = true };
        var result = form.Judge(declaration.Leaf);
        var fact = new Fact
        {
            // By the day and what was said: the same form sent twice is one act.
            Id = FactDigest.Id(
                $"{FactDigest.In(open.Row.PublicId, declaration.Node.Attempt)} {Said(result)}".TrimEnd(),
                declaration.Leaf.Id,
                Day(now, open.Zone),
                result,
                by
            ),
            Leaf = declaration.Leaf.Id,
            Time = FactTime.Instant(now),
            Result = result,
            Author = by,
            Attempt = declaration.Node.Attempt,
        };
        return new FactEntry(
            open.Row.MemberId,
            fact with
            {
                Supersedes = Replaced(declaration, fact, now),
            },
            form.Text.Length == 0 ? null : form.Text,
            new Location(Field: "answer")
        );
    }

    /// <summary>A grid filled anew on the same day takes the place of the one before.</summary>
    private static string? Replaced(OpenDeclaration declaration, Fact fact, DateTimeOffset now) =>
        declaration.Leaf.Rubric?.Criteria.Count > 0
        && declaration.MyWord is { } said
        && said.Id != fact.Id
        && Day(said.Time.Start, declaration.Open.Zone) == Day(now, declaration.Open.Zone)
            ? said.Id
            : null;

    private static string Said(FactResult.Judgement result) => string.Join(' ', result.Marks.Select(m => $"{m.Criterion}={m.Level}"));

    private static FactTime Day(DateTimeOffset at, TimeZoneInfo zone) =>
        FactTime.WholeDay(DateOnly.FromDateTime(LocalClock.ToLocal(at, zone)), zone);
}

internal sealed record OpenDeclaration(OpenCandidacy Open, NodeVerdict Node, Fact? MyWord)
{
    public SelfDeclaration Leaf => (SelfDeclaration)Node.Node;
}
