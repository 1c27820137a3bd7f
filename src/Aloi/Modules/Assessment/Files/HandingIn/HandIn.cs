using Aloi.Modules.Assessment.FactsFile.Rows;
using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Files.HandingIn;

/// <summary>A requirement for which the person who is signed in may hand something in.</summary>
/// <param name="Works">What stands there already.</param>
/// <param name="Rule">Whether works may still come, and go.</param>
internal sealed record OpenHandIn(OpenCandidacy Open, NodeVerdict Node, FilePlace Place, IReadOnlyList<Work> Works, HandInRule Rule)
{
    public Evidence Leaf => (Evidence)Node.Node;

    public bool MayAct => Rule.MayAdd;

    /// <summary>The first field of the form: where somebody is led who gave nothing, or what the form has no field for.</summary>
    public string FirstField =>
        Place.Accepted.Count > 0 ? "file"
        : Takes(ArtefactKind.Link) ? "link"
        : "text";

    public bool Takes(ArtefactKind kind) => Leaf.Accept.Count == 0 || Leaf.Accept.Contains(kind);
}

/// <summary>The candidate hands in a file, a link or a text.</summary>
internal sealed class HandIn(CandidacyDesk desk, SignedInAuthor author, WorkShelf shelf, RecordFacts record, IssuerContext database)
{
    public const int LongestText = 2_000;

    /// <summary>Others' candidacies are not there.</summary>
    public async Task<Outcome<OpenHandIn>> FindAsync(PublicId candidacy, string leaf, CancellationToken cancellation)
    {
        var open = await desk.FindAsync(candidacy, cancellation);
        if (open is null || open.Row.MemberId != author.MemberId || open.Leaf(leaf) is not { Node: Evidence evidence } node)
        {
            return CommonProblems.NotFound.With();
        }

        var me = await author.MemberAsync(cancellation);
        var place = new FilePlace(
            open.Row.Id,
            leaf,
            me.SubjectKeyId,
            open.File.Sealer,
            FileUse.Work,
            $"member:{author.MemberId}",
            FilePlace.FilesOf(evidence)
        );
        return new OpenHandIn(open, node, place, await shelf.ReadAsync(open, leaf, cancellation), HandInRule.Of(open, node));
    }

    /// <param name="found">Where it belongs.</param>
    /// <param name="files">What was uploaded with the form.</param>
    /// <param name="link">Empty for none.</param>
    /// <param name="text">Empty for none.</param>
    /// <param name="cancellation">Of the request.</param>
    public async Task<Outcome<FactsRecorded>> HandleAsync(
        OpenHandIn found,
        IReadOnlyList<EvidenceFile> files,
        string link,
        string text,
        CancellationToken cancellation
    )
    {
        if (Refusals(found, files, link, text) is { Count: > 0 } problems)
        {
            return Outcome<FactsRecorded>.Refused(problems);
        }

        var fresh = files.Where(f => !found.Works.Any(w => w.File?.Digest.AsSpan().SequenceEqual(f.Digest) == true)).ToList();
        string[] said = [.. new[] { link, text }.Where(t => t.Length > 0 && found.Works.All(w => w.File is not null || w.Name != t))];
        var references = fresh.Select(f => f.Reference).Concat(said).ToList();
        if (references.Count == 0)
        {
            // The very same stands there already: a form sent twice is one act.
            return new FactsRecorded(0, 1, 0);
        }

        var by = (await author.AuthorAsync(cancellation)) with { IsCandidate = true };
        return await record.HandleAsync(
            async () =>
            {
                await KeepAsync([.. fresh.Select(f => f.Id)], cancellation);
                FactEntry[] entries = [.. references.Select(r => Entry(found, r, by))];
                return new FactsToRecord(found.Open.Version.VersionId, FactMeans.Form, entries) { IsOwnAct = true };
            },
            cancellation
        );
    }

    private static List<Problem> Refusals(OpenHandIn found, IReadOnlyList<EvidenceFile> files, string link, string text)
    {
        var problems = new List<Problem>();
        if (!found.MayAct)
        {
            problems.Add(FileProblems.AlreadyJudged.With());
        }

        if (files.Count == 0 && link.Length == 0 && text.Length == 0)
        {
            problems.Add(FileProblems.NothingHandedIn.With().At(new Location(Field: found.FirstField)));
        }

        if (link.Length > 0 && (!found.Takes(ArtefactKind.Link) || !Work.IsAddress(link) || link.Length > LongestText))
        {
            problems.Add(FileProblems.NotALink.With().At(new Location(Field: "link")));
        }

        if (text.Length > LongestText)
        {
            problems.Add(AssessmentProblems.TooLongHere.With(LongestText).At(new Location(Field: "text")));
        }

        if (text.Length > 0 && !found.Takes(ArtefactKind.Text))
        {
            problems.Add(FileProblems.NotAskedFor.With().At(new Location(Field: "text")));
        }

        return problems;
    }

    private async Task KeepAsync(long[] ids, CancellationToken cancellation)
    {
        foreach (var file in await database.Set<EvidenceFile>().Where(f => ids.Contains(f.Id)).ToListAsync(cancellation))
        {
            file.State = FileState.Kept;
        }
    }

    private FactEntry Entry(OpenHandIn found, string reference, FactAuthor by)
    {
        var (at, result) = (FactTime.Instant(desk.Now), new FactResult.Artefact(reference));
        var fact = new Fact
        {
            Id = FactDigest.Id(found.Open.Row.PublicId.ToString(), found.Leaf.Id, at, result, by),
            Leaf = found.Leaf.Id,
            Time = at,
            Result = result,
            Author = by,
            Attempt = found.Node.Attempt,
        };
        return new FactEntry(found.Open.Row.MemberId, fact, null, new Location(Field: "file"));
    }
}
