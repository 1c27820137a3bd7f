using Aloi.Modules.Assessment.Reviews;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Assessment.Pools;

/// <summary>Whom independence bars from judging one candidate. Pure: everything it needs was read before.</summary>
internal sealed class Bars(IPanel panel, OpenCandidacy candidacy, MemberInfo candidate)
{
    private readonly string _self = SignedInAuthor.KeyOf(candidate);
    private readonly HashSet<string> _trainers =
    [
        .. candidacy
            .File.Facts.Where(f => f.Result is FactResult.Attendance && f.Author is { IsCandidate: false })
            .Select(f => f.Author!.Key),
    ];

    public BarReason? Of(PoolPerson person) =>
        person.Person.MemberId == candidate.Id || person.Key == _self ? BarReason.Oneself
        : SawFirstGrid(person) ? BarReason.SawFirstGrid
        : IsBarred(Independence.Trainer) && (person.IsTrainer || _trainers.Contains(person.Key)) ? BarReason.Trainer
        : IsBarred(Independence.Manager) && candidate.ManagerId is { } manager && person.Person.MemberId == manager ? BarReason.Manager
        : IsBarred(Independence.SameEntity) && person.EntityId == candidate.EntityId ? BarReason.SameEntity
        : null;

    private bool IsBarred(Independence rule) => panel.Independence.Contains(rule);

    /// <summary>After an appeal, whoever judged an earlier attempt of the requirement, or read what was judged.</summary>
    private bool SawFirstGrid(PoolPerson person) =>
        panel is Leaf leaf
        && candidacy.Leaf(leaf.Id) is { Attempt: > 1 } node
        && candidacy.File.Acts.SawFirstGrid(leaf.Id, node.Attempt, person.Key, person.Person.MemberId);
}
