using Aloi.Modules.Assessment.Acts;
using Aloi.Modules.Assessment.Acts.Attempts;
using Aloi.Modules.Assessment.Acts.Humans;
using Aloi.Modules.Assessment.Board.Changes;
using Aloi.Modules.Assessment.Steps;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Database;
using Aloi.Platform.Texts;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Assessment.Reviews.Own;

/// <summary>A candidate's own candidacies: what is done, what comes next and why, and whom to turn to.</summary>
internal sealed class ReadOwn(IssuerContext database, CandidacyDesk desk, SignedInAuthor author, Callers callers, ReadNextSteps next)
{
    private const int Most = 100;
    private const int ContactsNamed = 2;

    public async Task<IReadOnlyList<OwnCandidacy>> HandleAsync(Language language, CancellationToken cancellation)
    {
        var me = author.MemberId;
        var rows = await database
            .Set<Candidacy>()
            .AsNoTracking()
            .Where(c => c.MemberId == me)
            .OrderByDescending(c => c.Id)
            .Take(Most)
            .ToListAsync(cancellation);
        var open = await desk.OpenAsync(rows, cancellation);
        var steps = await next.HandleAsync(open, StepReader.Candidate, language, cancellation);
        var by = (await author.AuthorAsync(cancellation)) with { IsCandidate = true };
        var own = new List<OwnCandidacy>();
        foreach (var one in open.Reverse())
        {
            own.Add(await DescribeAsync(one, steps.GetValueOrDefault(one.Row.Id) ?? [], by, language, cancellation));
        }

        return own;
    }

    private async Task<OwnCandidacy> DescribeAsync(
        OpenCandidacy open,
        IReadOnlyList<NextStep> steps,
        FactAuthor by,
        Language language,
        CancellationToken cancellation
    ) =>
        new(
            open.Row.PublicId.ToString(),
            open.Achievement,
            open.Row.State,
            ProtocolSentences.Reason(open.Verdict, language),
            [
                .. open
                    .Verdict.Nodes.Where(n => n.Node is Leaf && n.Reason != Reason.Standby)
                    .Select(n =>
                        Step(new OpenAct(open, n, by, desk.Now)) with
                        {
                            Next = steps.FirstOrDefault(s => s.Leaf == ((Leaf)n.Node).Id),
                        }
                    ),
            ],
            [
                .. (await callers.FindAsync(open, cancellation))
                    .Take(ContactsNamed)
                    .Select(p => new Contact(SignedInAuthor.NameOf(p), p.Email)),
            ]
        )
        {
            Closing = CloseCandidacies.ReasonOf(open.Row, open.File.Sealer),
        };

    private static OwnStep Step(OpenAct act)
    {
        var (open, node) = (act.Open, act.Node);
        var standing = open.StandingOf(node);
        return new OwnStep(
            act.Leaf.Id,
            act.Leaf.Name,
            act.Leaf.Kind,
            node.State,
            IsOpen: standing == LeafStanding.Open,
            IsLater: standing == LeafStanding.NotItsTurn,
            node.Until?.End,
            node.State == NodeState.Satisfied ? [] : RemarksOf(open, node)
        )
        {
            Appeal = AppealRule.Of(act),
            Retake = act.IsRefused ? RetakeRule.Of(act) : null,
            IsRetakeOpen = node.Attempt > 1 && node.State == NodeState.NotYet && !AppealRule.IsAppeal(act),
            IsExcused = node.IsExcused,
            IsDrawn = act.Leaf is PeerEndorsement { InvitedBy: PeerChoice.Rule },
        };
    }

    /// <summary>
    /// What assessors and jurors wrote who did not find it achieved, so that the candidate knows what is missing. A peer's words are never shown
    /// to whom they are about.
    /// </summary>
    private static List<string> RemarksOf(OpenCandidacy open, NodeVerdict node) =>
        node.Node is not IPanel
            ? []
            :
            [
                .. open
                    .File.Recorded.Where(r =>
                        r.Fact.Leaf == ((Leaf)node.Node).Id
                        && r.Fact.Attempt == node.Attempt
                        && r.Fact.Result is FactResult.Judgement { Outcome: JudgementOutcome.NotAchieved }
                        && !open.File.Acts.IsReplaced(r.Fact.Id)
                    )
                    .Select(r => r.Comment)
                    .OfType<string>(),
            ];
}

/// <param name="Reason">Why, in the verdict's own sentence.</param>
/// <param name="Contacts">Whom to ask for a human look.</param>
public sealed record OwnCandidacy(
    string Id,
    string Achievement,
    CandidacyState State,
    string Reason,
    IReadOnlyList<OwnStep> Steps,
    IReadOnlyList<Contact> Contacts
)
{
    /// <summary>Why it was closed, in the words of whoever closed it; null unless it was, with a reason.</summary>
    public string? Closing { get; init; }
}

/// <param name="Kind">The word of the protocol language.</param>
/// <param name="IsLater">Something before it is not done yet.</param>
/// <param name="Remarks">What assessors wrote who did not find it achieved.</param>
public sealed record OwnStep(
    string Leaf,
    string Name,
    string Kind,
    NodeState State,
    bool IsOpen,
    bool IsLater,
    DateTimeOffset? Until,
    IReadOnlyList<string> Remarks
)
{
    /// <summary>Whether the candidate may appeal, and until when.</summary>
    public required AppealRule Appeal { get; init; }

    /// <summary>What the rule says about trying again; null unless it was refused.</summary>
    public RetakeRule? Retake { get; init; }

    /// <summary>A new attempt is open.</summary>
    public bool IsRetakeOpen { get; init; }

    /// <summary>A person let it go.</summary>
    public bool IsExcused { get; init; }

    /// <summary>The rule turns to peers itself, and the candidate invites nobody.</summary>
    public bool IsDrawn { get; init; }

    /// <summary>Who is awaited, since when; null when nobody is.</summary>
    public NextStep? Next { get; init; }
}

public sealed record Contact(string Name, string? Email)
{
    /// <summary>Somebody whose name nobody gave is known by their address, which is said once.</summary>
    public bool IsNamed => Name.Length > 0 && Name != Email;
}
