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
    private readonly HashSet<string> _firstGrid = FirstGrid(panel, candidacy);

    public BarReason? Of(PoolPerson person) =>
        person.Person.MemberId == candidate.Id || person.Key == _self ? BarReason.Oneself
        : _firstGrid.Contains(person.Key) ? BarReason.SawFirstGrid
        : IsBarred(Independence.Trainer) && (person.IsTrainer || _trainers.Contains(person.Key)) ? BarReason.Trainer
        : IsBarred(Independence.Manager) && candidate.ManagerId is { } manager && person.Person.MemberId == manager ? BarReason.Manager
        : IsBarred(Independence.SameEntity) && person.EntityId == candidate.EntityId ? BarReason.SameEntity
        : null;

    private bool IsBarred(Independence rule) => panel.Independence.Contains(rule);

    /// <summary>After an appeal, whoever judged an earlier attempt of the requirement.</summary>
    private static HashSet<string> FirstGrid(IPanel panel, OpenCandidacy candidacy)
    {
        if (panel is not Leaf leaf || candidacy.Leaf(leaf.Id) is not { Attempt: > 1 } node)
        {
            return [];
        }

        var facts = candidacy.File.Facts.Where(f => f.Leaf == leaf.Id).ToList();
        var isAppeal =
            facts.Where(f => f.Attempt == node.Attempt).Select(f => f.Result).OfType<FactResult.AttemptOpened>().LastOrDefault() is
            { Reason: AttemptReason.Appeal };
        return isAppeal
            ?
            [
                .. facts
                    .Where(f => f.Attempt < node.Attempt && f is { Result: FactResult.Judgement, Author.IsCandidate: false })
                    .Select(f => f.Author!.Key),
            ]
            : [];
    }
}
