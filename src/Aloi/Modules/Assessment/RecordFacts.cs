using Aloi.Modules.Assessment.Acts;
using Aloi.Modules.Assessment.Reviews.Peers.Circles;
using Aloi.Modules.Assessment.Verdicts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment;

/// <param name="AchievementVersionId">The version under which the candidates are judged.</param>
/// <param name="Facts">For as many people as there are; refused as a whole when one of them is.</param>
public sealed record FactsToRecord(long AchievementVersionId, FactMeans Means, IReadOnlyList<FactEntry> Facts)
{
    /// <summary>
    /// An act of the person who is signed in, whom the caller has found entitled to it: a declaration about oneself, an endorsement one was
    /// asked for. Everything else needs the right to assess.
    /// </summary>
    public bool IsOwnAct { get; init; }

    /// <summary>Who records them where nobody is signed in, such as a link: a kind of actor and an internal key.</summary>
    public string? By { get; init; }

    /// <summary>The import that brings them; null when they come otherwise.</summary>
    public ImportOrigin? Import { get; init; }
}

/// <param name="By">Who committed the import: a kind of actor and an internal key.</param>
public sealed record ImportOrigin(long ImportId, string By);

/// <param name="Fact">Its id is the digest of what it says: the same fact told again has the same id and counts once.</param>
/// <param name="Where">Where it stands in the sender's input, to be named in a refusal.</param>
public sealed record FactEntry(long MemberId, Fact Fact, string? Comment = null, Location? Where = null);

/// <param name="Recorded">How many facts were new.</param>
/// <param name="Repeated">How many were there already, or twice in the request.</param>
/// <param name="Satisfied">How many candidacies became satisfied by them.</param>
public sealed record FactsRecorded(int Recorded, int Repeated, int Satisfied);

/// <summary>Writes facts down, judges every candidacy they touch, and tells of those whose protocol became satisfied.</summary>
internal sealed class RecordFacts(IssuerContext database, IssuerWork work, FactsGate gate, CandidacyShelf shelf, JudgeCandidacies judge)
{
    private const int PeopleAtOnce = 500;
    private const int MostProblems = 200;
    private const int MostAttempts = 5;

    /// <summary>Records in a transaction of its own.</summary>
    public Task<Outcome<FactsRecorded>> HandleAsync(FactsToRecord request, CancellationToken cancellation) =>
        HandleAsync(() => Task.FromResult(request), cancellation);

    /// <summary>
    /// Prepares and records in one transaction. When another node was judging the same people, begins again with what it wrote.
    /// </summary>
    public async Task<Outcome<FactsRecorded>> HandleAsync(Func<Task<FactsToRecord>> prepare, CancellationToken cancellation)
    {
        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            try
            {
                return await work.TryAsync(async () => await RecordAsync(await prepare(), cancellation), cancellation);
            }
            catch (Exception wrong) when (wrong.IsContention())
            {
                database.ChangeTracker.Clear();
            }
        }

        return AssessmentProblems.Busy.With();
    }

    /// <summary>Records in the caller's transaction, for callers that write more in it; a refusal is then the caller's to roll back.</summary>
    public async Task<Outcome<FactsRecorded>> RecordAsync(FactsToRecord request, CancellationToken cancellation)
    {
        var admitted = await gate.AdmitAsync(request, cancellation);
        if (!admitted.Succeeded)
        {
            return Outcome<FactsRecorded>.Refused(admitted.Problems);
        }

        // First: whoever is judged below must not still count on what is now known to be a circle.
        await WriteAsync(await gate.CopiesAsync(admitted.Value.Marked.DrawnIn, cancellation), cancellation);
        var total = new FactsRecorded(0, 0, 0);
        var findings = new Findings([], []);
        foreach (var people in admitted.Value.Marked.Facts.GroupBy(f => f.MemberId).Chunk(PeopleAtOnce))
        {
            var part = await RecordPartAsync(admitted.Value.Admitted, people, findings, cancellation);
            total = new(total.Recorded + part.Recorded, total.Repeated + part.Repeated, total.Satisfied + part.Satisfied);
        }

        if (findings.Problems.Count > 0)
        {
            return Outcome<FactsRecorded>.Refused([.. findings.Problems.Take(MostProblems)]);
        }

        // A copy has the same circles as what it replaces, and opens none.
        await RestoreAsync(request.Means == FactMeans.Rule ? [] : findings.Ended, cancellation);
        return total;
    }

    /// <summary>What circles through these endorsements discounted counts again, unless another circle is closed around it; in the transaction at hand.</summary>
    public async Task RestoreAsync(IReadOnlyList<Endorsement> ended, CancellationToken cancellation) =>
        await WriteAsync(await gate.RestoredAsync(ended, cancellation), cancellation);

    /// <summary>Earlier endorsements that now stand in a circle, or in none any more: copies that say so take their place.</summary>
    private async Task WriteAsync(IReadOnlyList<FactsToRecord> requests, CancellationToken cancellation)
    {
        foreach (var copies in requests)
        {
            if (await RecordAsync(copies, cancellation) is { Succeeded: false } refused)
            {
                throw new InvalidOperationException($"A circle could not be written down: {refused.Problems[0].Code}.");
            }
        }
    }

    private async Task<FactsRecorded> RecordPartAsync(
        AdmittedFacts admitted,
        IGrouping<long, FactEntry>[] people,
        Findings findings,
        CancellationToken cancellation
    )
    {
        var files = await shelf.OpenAsync(admitted.Version, admitted.Zone, [.. people.Select(p => p.Key)], cancellation);
        var repeated = people.Sum(p => Add(p, files.GetValueOrDefault(p.Key), admitted, findings.Problems));
        if (findings.Problems.Count > 0)
        {
            return new(0, repeated, 0);
        }

        var satisfied = judge.Judge(admitted.Version, admitted.Zone, files.Values);
        var added = files.Values.SelectMany(f => f.Added).ToList();
        await SaveAsync(files.Values, added, cancellation);
        findings.Ended.AddRange(await gate.KeepAsync(admitted.Version, files.Values, cancellation));
        await judge.TellAsync(admitted.Version, files.Values, satisfied, cancellation);
        return new(added.Count(a => a.CarriedFromId is null), repeated, satisfied.Count);
    }

    /// <summary>Adds one person's facts; answers how many were there already.</summary>
    private static int Add(IGrouping<long, FactEntry> person, CandidacyFile? file, AdmittedFacts admitted, List<Problem> problems)
    {
        var repeated = 0;
        foreach (var entry in person)
        {
            var addition = file?.Add(entry, admitted.Provenance);
            repeated += addition == FactAddition.Repeated ? 1 : 0;
            if (ProblemOf(addition, entry.Fact.Leaf) is { } problem)
            {
                problems.Add(At(problem, entry));
            }
        }

        return repeated;
    }

    private static Problem? ProblemOf(FactAddition? addition, string leaf) =>
        addition switch
        {
            null => AssessmentProblems.UnknownMember.With(),
            FactAddition.Contradicts => AssessmentProblems.Contradiction.With(leaf),
            FactAddition.NothingToReplace => ActProblems.NothingToCorrect.With(),
            FactAddition.NoSuchAttempt => ActProblems.NoSuchAttempt.With(leaf),
            FactAddition.SawFirstGrid => ActProblems.SawFirstGrid.With(),
            _ => null,
        };

    /// <summary>Written rows are let go, so that a file of a million rows takes no more memory than one of a thousand.</summary>
    private async Task SaveAsync(IReadOnlyCollection<CandidacyFile> files, List<FactRow> added, CancellationToken cancellation)
    {
        database.AddRange(files.Where(f => f.Row.Id == 0).Select(f => f.Row));
        database.AddRange(added);
        await database.SaveChangesAsync(cancellation);
        foreach (var row in files.Select(f => (object)f.Row).Concat(added))
        {
            database.Entry(row).State = EntityState.Detached;
        }
    }

    internal static Problem At(Problem problem, FactEntry entry) => entry.Where is { } where ? problem.At(where) : problem;

    /// <param name="Ended">Endorsements that stood in a circle and stand no more.</param>
    private sealed record Findings(List<Problem> Problems, List<Endorsement> Ended);
}
