using System.Diagnostics;

namespace Aloi.Standards.Tests.Hostile;

/// <summary>
/// Samples of every format, each changed in one place: a change is refused, or it is shown to change nothing. Here a few hundred changes of each
/// format, the same in every run; <c>ALOI_FUZZ_SECONDS</c> makes it as many as that time allows, with another seed in every run.
/// </summary>
public sealed class MutationTests
{
    private const int Seed = 20261122;
    private static readonly int Seconds = int.TryParse(Environment.GetEnvironmentVariable("ALOI_FUZZ_SECONDS"), out var s) ? s : 0;

    public static TheoryData<string> Names => new(AllFormats.List.Select(f => f.Name));

    [Theory, MemberData(nameof(Names))]
    public void Every_change_of_one_place_is_refused_or_changes_nothing(string name)
    {
        var format = AllFormats.List.Single(f => string.Equals(f.Name, name, StringComparison.Ordinal));
        var seed = Seconds == 0 ? Seed : Environment.TickCount;
        var campaign = new Campaign(format, seed);
        var time = Stopwatch.StartNew();
        if (Seconds == 0)
        {
            for (var i = 0; i < 3; i++)
            {
                campaign.Run(i, most: 60);
            }
        }
        else
        {
            for (var i = 0; time.Elapsed.TotalSeconds < Seconds; i++)
            {
                campaign.Run(i, most: 2000);
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{name}: {campaign.Tally} in {time.Elapsed.TotalSeconds:0} s");
        if (campaign.Tally.Findings.Count > 0)
        {
            Assert.Fail(string.Join("\n\n", campaign.Tally.Findings));
        }

        campaign.Tally.Refused.ShouldBeGreaterThan(60);
    }
}
