using Aloi.Modules.Assessment.Contracts;
using Aloi.Modules.Assessment.FactsFile.Rows;
using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.Held;

/// <summary>What a candidate brings: one of our own proofs by its id, or a file or link from outside.</summary>
internal sealed record BroughtProof(string Own, byte[]? File, string Link);

/// <summary>
/// A proof the candidate already holds is counted when it was read and holds: our own by our records, anybody else's by verifying it as a
/// stranger would. What does not hold is refused and why is said; a person may still be shown it.
/// </summary>
internal sealed class BringProof(CandidacyDesk desk, SignedInAuthor author, RecordFacts record, IProofsHeld here, IVerifyProofs verifier)
{
    public async Task<Outcome<OpenHeld>> FindAsync(PublicId candidacy, string leaf, CancellationToken cancellation)
    {
        var open = await desk.FindAsync(candidacy, cancellation);
        if (open is null || open.Row.MemberId != author.MemberId || open.Leaf(leaf) is not { Node: HeldCredential held } node)
        {
            return CommonProblems.NotFound.With();
        }

        var own = await here.OfMemberAsync(author.MemberId, held.Achievement, cancellation);
        return new OpenHeld(open, node, held, [.. own.Where(p => IsGood(p, held))]);
    }

    public async Task<Outcome<FactsRecorded>> HandleAsync(
        PublicId candidacy,
        string leaf,
        BroughtProof brought,
        CancellationToken cancellation
    )
    {
        var found = await FindAsync(candidacy, leaf, cancellation);
        if (!found.Succeeded)
        {
            return Outcome<FactsRecorded>.Refused(found.Problems);
        }

        if (Closed(found.Value) is { } closed)
        {
            return closed;
        }

        var result = brought.Own.Length > 0 ? Own(found.Value, brought.Own) : await OutsideAsync(found.Value, brought, cancellation);
        return result.Succeeded
            ? await RecordAsync(found.Value, result.Value, cancellation)
            : Outcome<FactsRecorded>.Refused(result.Problems);
    }

    private static Outcome<FactResult.HeldCredential> Own(OpenHeld held, string uri) =>
        held.Own.FirstOrDefault(p => p.Uri == uri) is { } proof
            ? new FactResult.HeldCredential(proof.Uri, Verified: true, proof.Level, held.Leaf.Achievement)
            : HeldProblems.NotYours.With().At(new Location(Field: "own"));

    private async Task<Outcome<FactResult.HeldCredential>> OutsideAsync(OpenHeld held, BroughtProof brought, CancellationToken cancellation)
    {
        var field = new Location(Field: brought.File is null ? "link" : "file");
        if ((await author.MemberAsync(cancellation)).Email is not { } address)
        {
            return HeldProblems.NoAddress.With().At(field);
        }

        var read = await verifier.VerifyAsync(new ProofHandedIn(brought.File, brought.Link), address, cancellation);
        if (!read.Succeeded)
        {
            return Outcome<FactResult.HeldCredential>.Refused(read.Problems);
        }

        // One of our own may come back as a file: then our records say its level and what it is about.
        var proof = read.Value;
        var own = await here.FindAsync([proof.Uri], cancellation) is [var found, ..] ? found : null;
        return Refusal(held.Leaf, proof, own) is { } problem
            ? problem.At(field)
            : new FactResult.HeldCredential(proof.Uri, Verified: true, own?.Level, held.Leaf.Achievement);
    }

    /// <summary>Ours say how they were assessed; an outside one's method is not stated in a form that could be trusted.</summary>
    private static Problem? Refusal(HeldCredential leaf, OutsideProof proof, ProofHeld? own) =>
        !proof.Holds || own?.IsWithdrawn == true ? HeldProblems.DoesNotHold.With(proof.Title)
        : leaf.Achievement != proof.Achievement && leaf.Achievement != own?.AchievementIdentifier
            ? HeldProblems.AboutSomethingElse.With(proof.Title, leaf.Name)
        : leaf.Level is { } asked && !(own?.Level >= asked) ? HeldProblems.LevelTooLow.With(leaf.Name)
        : null;

    private bool IsGood(ProofHeld proof, HeldCredential leaf) =>
        !proof.IsWithdrawn && !(proof.ValidUntil <= desk.Now) && (leaf.Level is not { } asked || proof.Level >= asked);

    private static Problem? Closed(OpenHeld held) =>
        held.Open.StandingOf(held.Node) switch
        {
            LeafStanding.Open => null,
            LeafStanding.NotItsTurn => AssessmentProblems.NotItsTurn.With(held.Leaf.Name),
            _ => AssessmentProblems.AlreadySettled.With(held.Leaf.Name),
        };

    private async Task<Outcome<FactsRecorded>> RecordAsync(OpenHeld held, FactResult.HeldCredential result, CancellationToken cancellation)
    {
        var by = (await author.AuthorAsync(cancellation)) with { IsCandidate = true };
        var time = FactTime.Instant(desk.Now);
        var fact = new Fact
        {
            Id = FactDigest.Id($"{held.Open.Row.PublicId} {held.Node.Attempt}", held.Leaf.Id, default, result, by),
            Leaf = held.Leaf.Id,
            Time = time,
            Result = result,
            Author = by,
            Attempt = held.Node.Attempt,
        };
        var entry = new FactEntry(held.Open.Row.MemberId, fact, null, new Location(Field: "link"));
        return await record.HandleAsync(
            new FactsToRecord(held.Open.Version.VersionId, FactMeans.Form, [entry]) { IsOwnAct = true },
            cancellation
        );
    }
}

/// <param name="Own">The candidate's proofs that would do.</param>
internal sealed record OpenHeld(OpenCandidacy Open, NodeVerdict Node, HeldCredential Leaf, IReadOnlyList<ProofHeld> Own);
