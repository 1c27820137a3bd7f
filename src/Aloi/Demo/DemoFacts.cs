using Aloi.Modules.Assessment;
using Aloi.Modules.Assessment.FactsFile.Rows;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Time;

namespace Aloi.Demo;

/// <summary>What was recorded about one candidate: acts that a reader would believe, some days before today.</summary>
internal sealed class DemoFacts(IReadOnlyList<DemoPerson> people, DateTimeOffset now, TimeZoneInfo zone)
{
    private const int DaysBetweenActs = 3;
    private readonly DateOnly _today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);

    public IEnumerable<FactEntry> Of(DemoJourney journey, DemoPerson person, long member, ProtocolNode protocol)
    {
        var leaves = protocol.Leaves().ToList();
        var acts = Acts(journey.State, leaves, person).ToList();
        for (var i = 0; i < acts.Count; i++)
        {
            var (leaf, result, author) = acts[i];
            var time = FactTime.WholeDay(Workday(journey.Days + DaysBetweenActs * (acts.Count - 1 - i)), zone);
            yield return new FactEntry(
                member,
                new Fact
                {
                    Id = FactDigest.Id(person.Key, leaf.Id, time, result, author),
                    Leaf = leaf.Id,
                    Time = time,
                    Result = result,
                    Author = author,
                }
            );
        }
    }

    private IEnumerable<Act> Acts(DemoState state, List<Leaf> leaves, DemoPerson person) =>
        state switch
        {
            DemoState.Enrolled => [],
            DemoState.Started => Begun(leaves, person),
            DemoState.Almost => leaves.SelectMany(l => Met(l, person)).SkipLast(1),
            DemoState.Refused =>
            [
                .. leaves.SkipLast(1).Where(l => l is not (ExpertReview or Jury)).SelectMany(l => Met(l, person)),
                .. Missed(leaves, person),
            ],
            _ => leaves.SelectMany(l => Met(l, person)),
        };

    /// <summary>One act, and where a single act would be all, half of it.</summary>
    private IEnumerable<Act> Begun(List<Leaf> leaves, DemoPerson person) =>
        leaves is [Attendance only]
            ? [new(only, new FactResult.Attendance(Math.Floor(only.Needed / 2)), null)]
            : Met(leaves[0], person).Take(1);

    private IEnumerable<Act> Met(Leaf leaf, DemoPerson person) =>
        leaf switch
        {
            SelfDeclaration =>
            [
                new(leaf, Marked(leaf, JudgementOutcome.Achieved), new FactAuthor(person.Key, person.Name, IsCandidate: true)),
            ],
            OnlineAssessment test => [new(leaf, new FactResult.Score(Math.Min(test.Max, test.Min + Luck(person, 4, 16))), null)],
            ExpertReview review => Others(person, review.Assessors).Select(a => Judges(leaf, a, JudgementOutcome.Achieved)),
            Jury jury => Jurors(person, jury.Quorum).Select(a => new Act(leaf, Marked(leaf, JudgementOutcome.Achieved), a)),
            PeerEndorsement peers => Others(person, peers.Count).Select(a => Judges(leaf, a, JudgementOutcome.Achieved)),
            Attendance attendance => [new(leaf, new FactResult.Attendance(attendance.Needed), null)],
            Evidence evidence => Enumerable.Range(1, evidence.Count).Select(i => Shows(leaf, person, i)),
            _ => [],
        };

    /// <summary>The last judged requirement said no, as often as it may be tried.</summary>
    private IEnumerable<Act> Missed(List<Leaf> leaves, DemoPerson person) =>
        leaves.Last(l => l is ExpertReview or Jury or OnlineAssessment) switch
        {
            OnlineAssessment test => Enumerable
                .Range(0, test.Attempts ?? 1)
                .Select(i => new Act(test, new FactResult.Score(test.Min - Luck(person, 6, 20) + i), null)),
            Jury jury => Jurors(person, jury.Quorum).Select(a => new Act(jury, Marked(jury, JudgementOutcome.NotAchieved), a)),
            ExpertReview review => Others(person, review.Assessors).Select(a => Judges(review, a, JudgementOutcome.NotAchieved)),
            _ => [],
        };

    private static Act Judges(Leaf leaf, DemoPerson author, JudgementOutcome outcome) =>
        new(leaf, Marked(leaf, outcome), new FactAuthor(author.Key, author.Name));

    /// <summary>Where there is a grid, every level that is asked for; one short of it for a no.</summary>
    private static FactResult.Judgement Marked(Leaf leaf, JudgementOutcome outcome) =>
        leaf is IGraded { Rubric: { Criteria.Count: > 0 } rubric }
            ? new(outcome)
            {
                Marks =
                [
                    .. rubric.Criteria.Select(
                        (c, i) => new Mark(c.Id, Math.Max(1, c.Required - (outcome == JudgementOutcome.NotAchieved && i == 0 ? 1 : 0)))
                    ),
                ],
            }
            : new(outcome);

    private static Act Shows(Leaf leaf, DemoPerson person, int number) =>
        new(
            leaf,
            new FactResult.Artefact($"https://dossiers.valmont.example/{person.StaffNumber.ToLowerInvariant()}/{leaf.Id}/{number}"),
            null
        );

    /// <summary>Colleagues of the same site, never the person, never the same twice.</summary>
    private IEnumerable<DemoPerson> Others(DemoPerson person, int count)
    {
        var site = people.Where(p => p.Site == person.Site && p.StaffNumber != person.StaffNumber && p.Email is not null).ToList();
        return Enumerable
            .Range(0, count)
            .Select(i => site[(Number(person) + i * 3) % site.Count])
            .DistinctBy(p => p.StaffNumber, StringComparer.Ordinal);
    }

    private IEnumerable<FactAuthor> Jurors(DemoPerson person, int count) =>
        Others(person, count - 1)
            .Select(p => new FactAuthor(p.Key, p.Name))
            .Append(new FactAuthor("helene.arnaud@certif-quai.example", "Hélène Arnaud", IsExternal: true));

    private static int Luck(DemoPerson person, int from, int to) => from + Number(person) % (to - from);

    private static int Number(DemoPerson person) => int.Parse(person.StaffNumber[3..], System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Nobody is assessed on a Sunday.</summary>
    private DateOnly Workday(int daysAgo)
    {
        var day = _today.AddDays(-daysAgo);
        return day.DayOfWeek == DayOfWeek.Sunday ? day.AddDays(-1) : day;
    }

    private sealed record Act(Leaf Leaf, FactResult Result, FactAuthor? Author);
}
