using System.Text.Json;
using Aloi.Modules.Protocols.Contracts;

namespace Aloi.CommandLine.Protocol;

/// <summary>A simulation as one JSON object on one line, with the rates it rests on.</summary>
internal static class SimulationJson
{
    public static string Write(string file, SimulationResult result, SimulationRates rates) =>
        JsonSerializer.Serialize(
            new Simulation(
                file,
                result.Candidates,
                result.Seed,
                result.Passed,
                Rounded(result.Share),
                result.MedianDays,
                Words(result.MinutesPerPassed),
                result.ElapsedMs,
                result.BlocksMost?.Leaf.Id,
                [.. result.Leaves.Select(Leaf)],
                new Rates(
                    rates.Families.ToDictionary(family => family.Key, family => Rate(family.Value), StringComparer.Ordinal),
                    result.Leaves.ToDictionary(leaf => leaf.Leaf.Id, leaf => Rate(leaf.Rates), StringComparer.Ordinal)
                )
            ),
            CheckJson.Form
        );

    private static LeafLine Leaf(LeafResult leaf) =>
        new(
            leaf.Leaf.Id,
            leaf.Leaf.Name,
            leaf.Leaf.Kind,
            leaf.Reached,
            leaf.Satisfied,
            leaf.Refused,
            leaf.Silent,
            leaf.Blocked,
            Rounded(leaf.BlockedShare),
            Words(leaf.MinutesPerPassed),
            leaf.MedianDays
        );

    private static RateLine Rate(LeafRates rates) =>
        new(
            rates.Answers,
            rates.Succeeds,
            rates.NotSeen,
            rates.Days,
            rates.Tries,
            rates.Spares,
            Words(rates.Minutes.ToDictionary(minutes => minutes.Role, minutes => minutes.Minutes))
        );

    private static Dictionary<string, decimal> Words(IReadOnlyDictionary<WorkRole, decimal> minutes) =>
        minutes.ToDictionary(role => role.Key.ToString().ToLowerInvariant(), role => Math.Round(role.Value, 2), StringComparer.Ordinal);

    private static decimal Rounded(decimal share) => Math.Round(share, 6);

    private sealed record Simulation(
        string File,
        int Candidates,
        long Seed,
        int Passed,
        decimal Share,
        decimal? MedianDays,
        IReadOnlyDictionary<string, decimal> MinutesPerPassed,
        long ElapsedMs,
        string? BlocksMost,
        IReadOnlyList<LeafLine> Leaves,
        Rates Rates
    );

    private sealed record LeafLine(
        string Id,
        string Name,
        string Kind,
        int Reached,
        int Satisfied,
        int Refused,
        int Silent,
        int Blocked,
        decimal BlockedShare,
        IReadOnlyDictionary<string, decimal> MinutesPerPassed,
        decimal? MedianDays
    );

    private sealed record Rates(IReadOnlyDictionary<string, RateLine> Families, IReadOnlyDictionary<string, RateLine> Leaves);

    private sealed record RateLine(
        decimal Answers,
        decimal Succeeds,
        decimal NotSeen,
        decimal Days,
        int Tries,
        int Spares,
        IReadOnlyDictionary<string, decimal> Minutes
    );
}
