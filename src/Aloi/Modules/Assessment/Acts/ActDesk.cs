using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.Acts;

/// <summary>Opens a requirement of a candidacy for somebody who wants to do something about the procedure.</summary>
internal sealed class ActDesk(CandidacyDesk desk, CampaignDoor door, SignedInAuthor author)
{
    public DateTimeOffset Now => desk.Now;

    public long MemberId => author.MemberId;

    /// <summary>For whoever runs the campaign; never for the candidate.</summary>
    public async Task<Outcome<OpenAct>> ForOwnerAsync(PublicId candidacy, string leaf, CancellationToken cancellation)
    {
        var open = await OwnedAsync(candidacy, CampaignAct.Decide, cancellation);
        return open.Succeeded ? await ActAsync(open.Value, leaf, cancellation) : Outcome<OpenAct>.Refused(open.Problems);
    }

    /// <summary>For the candidate; others' candidacies are not there.</summary>
    public async Task<Outcome<OpenAct>> ForCandidateAsync(PublicId candidacy, string leaf, CancellationToken cancellation) =>
        await FindOwnAsync(candidacy, cancellation) is { } open ? await ActAsync(open, leaf, cancellation) : CommonProblems.NotFound.With();

    /// <summary>The candidate's own candidacy; null for anybody else's.</summary>
    public async Task<OpenCandidacy?> FindOwnAsync(PublicId candidacy, CancellationToken cancellation) =>
        await desk.FindAsync(candidacy, cancellation) is { } open && open.Row.MemberId == author.MemberId ? open : null;

    /// <summary>The candidacy, for somebody who is entitled to that act in its campaign and is not the candidate.</summary>
    public async Task<Outcome<OpenCandidacy>> OwnedAsync(PublicId candidacy, CampaignAct act, CancellationToken cancellation)
    {
        if (await desk.FindAsync(candidacy, cancellation) is not { } open)
        {
            return CommonProblems.NotFound.With();
        }

        var campaign = await door.OpenVersionAsync(open.Row.AchievementVersionId, act, cancellation);
        return !campaign.Succeeded ? Outcome<OpenCandidacy>.Refused(campaign.Problems)
            : open.Row.MemberId == author.MemberId ? AssessmentProblems.OwnCandidacy.With()
            : open;
    }

    private async Task<Outcome<OpenAct>> ActAsync(OpenCandidacy open, string leaf, CancellationToken cancellation)
    {
        if (open.Leaf(leaf) is not { } node)
        {
            return CommonProblems.NotFound.With();
        }

        var by = await author.AuthorAsync(cancellation);
        return new OpenAct(open, node, by with { IsCandidate = open.Row.MemberId == author.MemberId }, desk.Now);
    }
}

/// <param name="By">Whoever is about to act.</param>
internal sealed record OpenAct(OpenCandidacy Open, NodeVerdict Node, FactAuthor By, DateTimeOffset Now)
{
    public Leaf Leaf => (Leaf)Node.Node;

    /// <summary>Nothing that is recorded in the present attempt can satisfy it any more.</summary>
    public bool IsRefused => Open.Row.State != CandidacyState.Satisfied && Node.State == NodeState.Impossible;

    /// <summary>When the refusal became known: the date of the last act that decided, or of its recording if that was later.</summary>
    public DateTimeOffset? RefusedAt => IsRefused ? Refusals.At(Open, Node) : null;
}
