using Aloi.Modules.Achievements.LocalChanges;
using FsCheck;
using FsCheck.Fluent;
using static Aloi.Modules.Achievements.LocalChanges.AchievementField;

namespace Aloi.Tests.Modules.Achievements;

public sealed class FieldLocksTests
{
    [Fact]
    public void An_open_field_may_change_below_and_a_locked_one_may_not()
    {
        var locks = FieldLocks.Of(Protocol, Criteria);
        AdaptAchievement.Decide(locks, [Name, Image], locks).Value.ShouldBe(locks);
        var refused = AdaptAchievement.Decide(locks, [Name, Protocol, Criteria, Protocol], locks);
        refused
            .Problems.Select(p => (p.Code, p.Where!.Field))
            .ShouldBe([("achievements.field-locked", "Criteria"), ("achievements.field-locked", "Protocol")]);
    }

    [Fact]
    public void An_entity_may_lock_more_for_those_below_it_and_open_nothing_that_was_locked_above()
    {
        var above = FieldLocks.Of(Protocol);
        AdaptAchievement.Decide(above, [], FieldLocks.Of(Protocol, Name)).Value.ShouldBe(FieldLocks.Of(Name, Protocol));
        AdaptAchievement.Decide(above, [], FieldLocks.Of(Name)).Problems.Single().Code.ShouldBe("achievements.field-locked-above");
    }

    [Fact]
    public void The_finish_line_is_shared_unless_somebody_opens_it()
    {
        FieldLocks.SharedFinishLine.IsLocked(Protocol).ShouldBeTrue();
        FieldLocks.SharedFinishLine.IsLocked(Criteria).ShouldBeTrue();
        FieldLocks.SharedFinishLine.IsLocked(Description).ShouldBeFalse();
        FieldLocks.None.Locked.ShouldBeEmpty();
    }

    [Fact]
    public void However_deep_the_tree_a_field_locked_once_is_never_changed_below()
    {
        var levels = Gen.Elements(Enum.GetValues<AchievementField>()).ListOf().ListOf().ToArbitrary();
        Prop.ForAll(
                levels,
                steps =>
                {
                    var locks = FieldLocks.None;
                    foreach (var added in steps)
                    {
                        var below = locks.And(FieldLocks.Of(added));
                        var decided = AdaptAchievement.Decide(locks, [], below);
                        decided.Succeeded.ShouldBeTrue();
                        foreach (var field in locks.Locked)
                        {
                            AdaptAchievement.Decide(decided.Value!, [field], decided.Value!).Succeeded.ShouldBeFalse();
                        }

                        locks = decided.Value!;
                    }
                }
            )
            .QuickCheckThrowOnFailure();
    }
}
