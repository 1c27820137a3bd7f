using Aloi.Modules.Assessment.Reviews.Peers.Circles;

namespace Aloi.Tests.Modules.Assessment.Peers;

public sealed class CircleFinderTests
{
    private static readonly DateTimeOffset Day = new(2026, 3, 2, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("12 21", 2)]
    [InlineData("12 23 31", 3)]
    [InlineData("12 23 34 45 56 61", 6)]
    [InlineData("12 23 34 45 56 67 71", 0)]
    [InlineData("12 13 23", 0)]
    [InlineData("12 23 32", 2)]
    public void The_endorsement_that_closes_a_circle_knows_how_many_people_stand_in_it(string edges, int size)
    {
        var all = Edges(edges);
        new CircleFinder(all).SizeOf(all[^1]).ShouldBe(size);
    }

    [Fact]
    public void Those_who_endorse_into_a_circle_from_outside_stand_in_none()
    {
        var all = Edges("41 12 23 31");
        var drawnIn = new CircleFinder(all).Through(all[^1]).Select(f => f.Place).Order();
        drawnIn.ShouldBe([1, 2]);
    }

    [Fact]
    public void Endorsements_more_than_twelve_months_apart_make_no_circle()
    {
        var old = new Endorsement(2, 1, Day - TimeSpan.FromDays(400));
        var fresh = new Endorsement(1, 2, Day);
        new CircleFinder([old, fresh]).SizeOf(fresh).ShouldBe(0);
        new CircleFinder([old with { At = Day - TimeSpan.FromDays(300) }, fresh]).SizeOf(fresh).ShouldBe(2);
    }

    /// <summary>Added one by one, as they are recorded: in the end exactly those are marked that stand in a circle of at most six people.</summary>
    [Fact]
    public void Whatever_the_graph_and_the_order_the_marked_endorsements_are_those_that_brute_force_finds()
    {
        var random = new Random(20260302);
        for (var round = 0; round < 300; round++)
        {
            var people = random.Next(2, 9);
            var all = new List<Endorsement>();
            var marked = new HashSet<int>();
            for (var i = random.Next(1, 18); i > 0; i--)
            {
                var edge = new Endorsement(random.Next(people), random.Next(people), Day);
                if (edge.From == edge.To || all.Contains(edge))
                {
                    continue;
                }

                all.Add(edge);
                var finder = new CircleFinder(all);
                foreach (var (place, size) in finder.Through(edge).Where(f => !marked.Contains(f.Place)).ToList())
                {
                    size.ShouldBe(Shortest(all, all[place]));
                    marked.Add(place);
                }

                if (finder.SizeOf(edge) is > 0 and var own)
                {
                    own.ShouldBe(Shortest(all, edge));
                    marked.Add(all.Count - 1);
                }
            }

            marked.Order().ShouldBe(Enumerable.Range(0, all.Count).Where(i => Shortest(all, all[i]) > 0), $"round {round}");
        }
    }

    [Fact]
    public void After_any_endorsement_is_taken_back_exactly_those_stand_in_a_circle_that_brute_force_still_finds()
    {
        var random = new Random(20261122);
        for (var round = 0; round < 300; round++)
        {
            var people = random.Next(2, 8);
            var all = Enumerable
                .Range(0, random.Next(2, 18))
                .Select(_ => new Endorsement(random.Next(people), random.Next(people), Day))
                .Where(e => e.From != e.To)
                .Distinct()
                .ToList();
            while (all.Count > 0)
            {
                // Those that stood in none before stand in none now: only the marked ones are looked at again.
                all = [.. all.Where(e => Shortest(all, e) > 0)];
                if (all.Count > 0)
                {
                    all.RemoveAt(random.Next(all.Count));
                    StandingCircles.Sizes(all).ShouldBe(all.Select(e => Shortest(all, e)), $"round {round}");
                }
            }
        }
    }

    [Fact]
    public void A_circle_that_never_closed_within_twelve_months_keeps_nobody_discounted()
    {
        // Ana and Ben, then Ben and Chloé, then Chloé and Ana, each a year after the one before: only pairs ever closed.
        var far = TimeSpan.FromDays(360);
        Endorsement[] left = [new(1, 2, Day), new(2, 3, Day + far), new(3, 1, Day + far + far)];
        StandingCircles.Sizes(left).ShouldBe([0, 0, 0]);
        StandingCircles.Sizes([left[0], left[2] with { At = Day }, left[1]]).ShouldBe([3, 3, 3]);
    }

    /// <summary>Tries every way without repeating a person; zero when none of at most six people leads back.</summary>
    private static int Shortest(List<Endorsement> all, Endorsement edge)
    {
        var best = 0;
        Walk(edge.To, [edge.To], 1);
        return best;

        void Walk(long at, List<long> way, int people)
        {
            if (at == edge.From)
            {
                best = best == 0 ? people : Math.Min(best, people);
                return;
            }

            foreach (var next in all.Where(e => e.From == at && !way.Contains(e.To) && people < CircleFinder.MostPeople))
            {
                Walk(next.To, [.. way, next.To], people + 1);
            }
        }
    }

    private static List<Endorsement> Edges(string text) => [.. text.Split(' ').Select(e => new Endorsement(e[0] - '0', e[1] - '0', Day))];
}
