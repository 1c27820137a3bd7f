using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Assessment.Steps;

/// <summary>Where one requirement stands, as a verdict says it.</summary>
internal sealed record Step(
    int Ordinal,
    NodeVerdict Node,
    StepState State,
    Awaited Awaited,
    DateTimeOffset OpenedAt,
    DateTimeOffset? SettledAt
)
{
    public Leaf Leaf => (Leaf)Node.Node;

    public bool IsAwaited => State is StepState.Waiting or StepState.Escalated;

    public DateTimeOffset? Until => Node.Until?.End;

    public bool IsOverdue(DateTimeOffset now) => IsAwaited && Until < now;
}

/// <summary>Reads the requirements off a verdict, in the order of the rule.</summary>
internal sealed class StepsOf
{
    private readonly List<Step> _steps = [];
    private readonly ILookup<string, Fact> _openings;

    private StepsOf(IEnumerable<Fact> facts) =>
        _openings = facts.Where(f => f.Result is FactResult.AttemptOpened).ToLookup(f => f.Leaf, StringComparer.Ordinal);

    public static IReadOnlyList<Step> Read(Verdict verdict, IEnumerable<Fact> facts)
    {
        var reader = new StepsOf(facts);
        reader.Visit(verdict.Root, Need.Open, verdict.Moment.Enrolment.Start);
        return reader._steps;
    }

    /// <summary>Whose answer a requirement asks for.</summary>
    public static Awaited AwaitedBy(Leaf leaf) =>
        leaf switch
        {
            ExpertReview => Awaited.Assessor,
            Jury => Awaited.Jury,
            PeerEndorsement => Awaited.Peer,
            Attendance => Awaited.Organiser,
            _ => Awaited.Candidate,
        };

    private void Visit(NodeVerdict node, Need need, DateTimeOffset from)
    {
        if (node.Node is Leaf leaf)
        {
            Add(leaf, node, need, from);
            return;
        }

        var opened = from;
        foreach (var child in node.Children)
        {
            Visit(child, Below(need, node.State), opened);
            opened = node.Node is ProtocolNode.Sequence && child.MetAt is { } met && met.Start > opened ? met.Start : opened;
        }
    }

    private void Add(Leaf leaf, NodeVerdict node, Need need, DateTimeOffset from)
    {
        var state = StateOf(node, need);
        var attempt = _openings[leaf.Id].LastOrDefault(f => f.Attempt == node.Attempt)?.Time.Start;
        var opened = attempt > from ? attempt.Value : from;
        var awaited = state is StepState.Waiting or StepState.Escalated ? AwaitedBy(leaf) : Awaited.Nobody;
        _steps.Add(new Step(_steps.Count, node, state, awaited, opened, SettledAt(node, state)));
        foreach (var substitute in node.Children)
        {
            Visit(substitute, state == StepState.Replaced ? need : Need.Lost, node.Due?.End ?? from);
        }
    }

    private static Need Below(Need need, NodeState state) =>
        need != Need.Open ? need
        : state == NodeState.Satisfied ? Need.Met
        : state == NodeState.Impossible ? Need.Lost
        : Need.Open;

    private static StepState StateOf(NodeVerdict node, Need need) =>
        node.Reason == Reason.Substituted ? StepState.Replaced
        : node.IsWaived ? StepState.Waived
        : node.State == NodeState.Satisfied ? StepState.Done
        : node.State == NodeState.Impossible && need != Need.Met ? StepState.Blocked
        : node.Reason is Reason.Standby && need != Need.Met ? StepState.Later
        : need != Need.Open ? StepState.Unneeded
        : node.Reason == Reason.AwaitingTurn ? StepState.Later
        : node.Reason == Reason.Escalated ? StepState.Escalated
        : StepState.Waiting;

    private static DateTimeOffset? SettledAt(NodeVerdict node, StepState state) =>
        state switch
        {
            StepState.Done or StepState.Waived => node.MetAt?.Start,
            StepState.Blocked when node.Reason == Reason.DeadlinePassed => node.Due?.End,
            StepState.Blocked => node.Facts.Count > 0 ? node.Facts.Max(f => f.Time.Start) : node.Due?.End,
            _ => null,
        };

    /// <summary>Whether what stands above a requirement still asks for it.</summary>
    private enum Need
    {
        Open,
        Met,
        Lost,
    }
}
