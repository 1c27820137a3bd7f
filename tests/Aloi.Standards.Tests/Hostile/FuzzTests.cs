using System.Diagnostics;

namespace Aloi.Standards.Tests.Hostile;

/// <summary>Every public entry fed with what no sane program sends. <c>ALOI_FUZZ_SECONDS</c> makes it go on that long, with other seeds.</summary>
public sealed class FuzzTests
{
    private const int Seed = 20261122;
    private static readonly int Seconds = int.TryParse(Environment.GetEnvironmentVariable("ALOI_FUZZ_SECONDS"), out var s) ? s : 0;

    private static Target[] Targets => [.. AllTargets.List, .. InnerTargets.List];

    [Fact]
    public void No_random_input_crashes_hangs_or_exhausts_anything() => RunAll(Targets, Seconds == 0 ? Some(60) : ForSomeTime());

    [Fact]
    public void No_hostile_structure_crashes_hangs_or_exhausts_anything() => RunAll(Targets, HostileInputs.All(Seconds == 0 ? 1 : 10));

    private static void RunAll(IEnumerable<Target> targets, IEnumerable<Input> inputs)
    {
        var time = Stopwatch.StartNew();
        var watch = new Watch();
        watch.Run(targets, inputs);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{watch.Calls} calls in {time.Elapsed.TotalSeconds:0} s, at most {watch.MostMemory:N0} bytes allocated in one"
        );
        if (watch.Findings.Count > 0)
        {
            Assert.Fail(string.Join("\n\n", watch.Findings));
        }
    }

    private static IEnumerable<Input> Some(int count) => Enumerable.Range(Seed, count).Select(RandomInputs.Of);

    private static IEnumerable<Input> ForSomeTime()
    {
        var time = Stopwatch.StartNew();
        for (var seed = Environment.TickCount; time.Elapsed.TotalSeconds < Seconds; seed++)
        {
            yield return RandomInputs.Of(seed);
        }
    }
}
