using System.Collections.Concurrent;
using Aloi.CrashProbe;
using Aloi.Platform.Database;
using Aloi.Tests.Journeys.Crashing;
using Aloi.Tests.Support;

namespace Aloi.Tests.Journeys;

/// <summary>
/// A process that walks the whole road is killed with SIGKILL and run again: nothing may be lost and nothing doubled. The kills come from
/// outside the product, around the commits that EF Core tells of.
/// </summary>
public sealed class CrashTests
{
    /// <summary>Nothing here waits for ever unless a crash left something locked, which is what this is for.</summary>
    private const int Hanging = 600_000;

    /// <summary>
    /// One database is killed just before every commit, the other just after: both have seen a death between any two. Shown to fail: when
    /// credentials are committed before the event that tells of them, a death between the two leaves proofs that reach nobody.
    /// </summary>
    [Theory(Timeout = Hanging), MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Killed_around_any_commit_and_run_again_the_road_loses_nothing_and_doubles_nothing(DatabaseKind kind)
    {
        var people = new CrashPeople(satisfied: 2, notYet: 1, impossible: 1);
        var moment = kind == DatabaseKind.Sqlite ? Moment.BeforeCommit : Moment.AfterCommit;
        var undisturbed = await UndisturbedAsync(kind, people);
        var commits = new ConcurrentQueue<int>(Enumerable.Range(1, undisturbed.Commits));
        await Task.WhenAll(KillAtEachAsync(), KillAtEachAsync());

        async Task KillAtEachAsync()
        {
            while (commits.TryDequeue(out var commit))
            {
                await KillAsync(kind, people, moment, commit);
            }
        }
    }

    [Theory(Timeout = Hanging), MemberData(nameof(TestAloi.Databases), MemberType = typeof(TestAloi))]
    public async Task Killed_five_times_in_a_row_in_the_middle_of_anything_the_road_still_ends_well(DatabaseKind kind)
    {
        var random = new Random(20_260_302 + (int)kind);
        await using var site = new CrashSite(kind, new CrashPeople(satisfied: 25, notYet: 3, impossible: 2));
        var codes = new List<int>();
        for (var i = 0; i < 5; i++)
        {
            var run = await site.RunAsync(Moment.AfterStatement, random.Next(1, 120), random.Next(0, 40));
            codes.Add(run.ExitCode);
        }

        codes[0].ShouldBe(CrashSite.Killed);
        codes.ShouldAllBe(code => code == CrashSite.Killed || code == 0);
        (await site.FinishAsync()).ShouldBeEmpty();
        (await WholeState.FaultsAsync(site)).ShouldBeEmpty();
    }

    private static async Task KillAsync(DatabaseKind kind, CrashPeople people, Moment moment, int commit)
    {
        await using var site = new CrashSite(kind, people);
        var killed = await site.RunAsync(moment, commit);
        killed.ExitCode.ShouldBe(CrashSite.Killed, $"{moment} {commit}: {killed.Error}");
        (await site.FinishAsync()).ShouldBeEmpty($"{moment} {commit}");
        (await WholeState.FaultsAsync(site)).ShouldBeEmpty($"{moment} {commit}");
    }

    private static async Task<ProbeRun> UndisturbedAsync(DatabaseKind kind, CrashPeople people)
    {
        await using var site = new CrashSite(kind, people);
        var run = await site.RunAsync(Moment.Never, 0);
        run.ExitCode.ShouldBe(0, run.Error);
        run.Commits.ShouldBeGreaterThan(10);
        (await WholeState.FaultsAsync(site)).ShouldBeEmpty();
        return run;
    }
}
