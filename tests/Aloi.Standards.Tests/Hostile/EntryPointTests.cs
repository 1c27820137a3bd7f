namespace Aloi.Standards.Tests.Hostile;

public sealed class EntryPointTests
{
    [Fact]
    public void Every_public_method_that_takes_foreign_input_has_a_target_or_a_reason_for_none()
    {
        string[] known = [.. AllTargets.List.Select(t => t.Entry), .. WithoutTarget.Reasons.Keys];
        EntryPoints.All.Except(known, StringComparer.Ordinal).ShouldBeEmpty("Add a target to AllTargets, or a reason to WithoutTarget.");
    }

    [Fact]
    public void Every_target_and_every_reason_is_about_a_method_that_exists()
    {
        string[] known = [.. AllTargets.List.Select(t => t.Entry), .. WithoutTarget.Reasons.Keys];
        known.Except(EntryPoints.All, StringComparer.Ordinal).ShouldBeEmpty();
        known.Length.ShouldBe(known.Distinct(StringComparer.Ordinal).Count());
    }
}
