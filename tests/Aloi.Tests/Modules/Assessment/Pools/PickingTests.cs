using Aloi.Modules.Assessment.Links;
using Aloi.Modules.Assessment.Pools;
using Aloi.Modules.Assessment.Pools.Drawing;
using Aloi.Platform.Texts;

namespace Aloi.Tests.Modules.Assessment.Pools;

public sealed class PickingTests
{
    private static readonly Dictionary<string, Load> Nothing = [];

    [Fact]
    public void The_least_loaded_come_first_then_those_asked_least_then_the_order_of_the_pool()
    {
        var loads = new Dictionary<string, Load>
        {
            ["a"] = new(2, 2),
            ["b"] = new(0, 5),
            ["c"] = new(0, 1),
            ["d"] = new(0, 1),
        };
        Keys(Choose("a b c d", 3, loads)).ShouldBe(["c", "d", "b"]);
        Keys(Choose("a b c d", 3, loads)).ShouldBe(["c", "d", "b"]);
    }

    [Fact]
    public void Those_who_are_barred_were_asked_or_have_enough_are_left_out_and_counted()
    {
        var loads = new Dictionary<string, Load> { ["full"] = new(1, 1) };
        var picked = Choose("barred asked full silent ok", 3, loads);
        Keys(picked).ShouldBe(["ok"]);
        (picked.Missing, picked.Barred, picked.AskedBefore, picked.Busy).ShouldBe((2, 1, 1, 2));
    }

    [Fact]
    public void Nobody_is_chosen_twice_and_nobody_when_no_seat_is_free()
    {
        Keys(Choose("a a b", 5, Nothing)).ShouldBe(["a", "b"]);
        Keys(Choose("a b", 0, Nothing)).ShouldBeEmpty();
        Choose("a b", -1, Nothing).Missing.ShouldBe(0);
    }

    private static Picked Choose(string people, int seats, Dictionary<string, Load> loads) =>
        Picking.Choose(
            [.. people.Split(' ').Select(Person)],
            seats,
            p => p.Key == "barred",
            p => p.Key == "asked",
            p => loads.GetValueOrDefault(p.Key)
        );

    private static PoolPerson Person(string key)
    {
        var person = new LinkPerson(1, key, key, key == "silent" ? null : $"{key}@x.fr", true, null, Language.French);
        return new PoolPerson(default, person) { AtOnce = key == "full" ? 1 : null };
    }

    private static IEnumerable<string> Keys(Picked picked) => picked.People.Select(p => p.Key);
}
