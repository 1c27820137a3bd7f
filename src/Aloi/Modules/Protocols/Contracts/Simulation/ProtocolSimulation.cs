using System.Diagnostics;
using Aloi.Modules.Protocols.Simulation;

namespace Aloi.Modules.Protocols.Contracts;

/// <summary>Tries a rule on candidates drawn from stated rates. The same seed gives the same figures on any number of processors.</summary>
public static class ProtocolSimulation
{
    public const int MostCandidates = 10_000_000;
    private const int AtOnce = 1_000;

    /// <summary>Whether the rule holds things that grow old: it is then judged by the evaluator itself, which takes a hundred times as long.</summary>
    public static bool IsSlow(ProtocolNode protocol) => CompiledRule.Of(protocol, SimulationRates.Usual).NeedsEvaluator;

    /// <param name="protocol">A rule that the reader accepts.</param>
    /// <param name="rates">What is believed about people.</param>
    /// <param name="candidates">How many to draw.</param>
    /// <param name="seed">Another seed, another draw.</param>
    public static SimulationResult Run(ProtocolNode protocol, SimulationRates rates, int candidates, long seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(candidates, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(candidates, MostCandidates);
        var start = Stopwatch.GetTimestamp();
        var rule = CompiledRule.Of(protocol, rates);
        var total = new SimulationTally(rule);
        Parallel.For(
            0,
            (candidates + AtOnce - 1) / AtOnce,
            () => new CandidateRun(rule),
            (part, _, run) =>
            {
                for (var i = part * AtOnce; i < Math.Min(candidates, (part + 1) * AtOnce); i++)
                {
                    run.Draw(seed, i);
                }

                return run;
            },
            run =>
            {
                lock (total)
                {
                    total.Add(run.Tally);
                }
            }
        );
        return total.Result(candidates, seed) with { ElapsedMs = (long)Stopwatch.GetElapsedTime(start).TotalMilliseconds };
    }
}
