using System.Globalization;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Achievements.Pages.Simulating;

/// <summary>Reads the fields of the page: numbers in percent and days, with a comma or a point.</summary>
internal sealed class SimulationForm
{
    public const string Candidates = "candidates";
    public const string Seed = "seed";
    private const int UsualCandidates = 10_000;
    private const int MostCandidates = 100_000;
    private const int UsualWhenSlow = 200;
    private const int MostWhenSlow = 1_000;

    private readonly IQueryCollection query;
    private readonly Dictionary<string, string> typed = new(StringComparer.Ordinal);
    private readonly List<Problem> problems = [];

    private SimulationForm(IQueryCollection query) => this.query = query;

    /// <param name="pools">Whom the rule may turn to.</param>
    public static SimulationView Read(IQueryCollection query, ProtocolNode protocol, PoolsOfPeople pools) =>
        new SimulationForm(query).Run(protocol, pools);

    public static string Name(string rate, Leaf leaf) => $"{rate}-{leaf.Id}";

    private SimulationView Run(ProtocolNode protocol, PoolsOfPeople pools)
    {
        var isSlow = ProtocolSimulation.IsSlow(protocol);
        var candidates = Number(Candidates, isSlow ? UsualWhenSlow : UsualCandidates, 1, isSlow ? MostWhenSlow : MostCandidates);
        var seed = Number(Seed, 1, 0, 1_000_000);
        var rates = SimulationRates.Usual with { Leaves = protocol.Leaves().ToDictionary(leaf => leaf.Id, Rates, StringComparer.Ordinal) };
        var result = problems.Count > 0 ? null : ProtocolSimulation.Run(protocol, rates, (int)candidates, (long)seed);
        return new SimulationView(protocol, ProtocolAnalysis.Check(protocol, pools), typed, problems, result);
    }

    private LeafRates Rates(Leaf leaf)
    {
        var usual = SimulationRates.Usual.Of(leaf);
        return usual with
        {
            Answers = Number(Name("answers", leaf), usual.Answers * 100, 0, 100) / 100,
            Succeeds = Number(Name("succeeds", leaf), usual.Succeeds * 100, 0, 100) / 100,
            Days = Number(Name("days", leaf), usual.Days, 0, 3_650),
        };
    }

    private decimal Number(string name, decimal usual, decimal least, decimal most)
    {
        var written = query[name].ToString().Trim();
        typed[name] = written.Length > 0 ? written : usual.ToString("0.##", CultureInfo.InvariantCulture);
        if (written.Length == 0)
        {
            return usual;
        }

        var isNumber = decimal.TryParse(
            written.Replace(',', '.'),
            NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var number
        );
        if (isNumber && number >= least && number <= most)
        {
            return number;
        }

        problems.Add(SimulationProblems.BadNumber.With(least, most).At(new Location(Field: name)));
        return usual;
    }
}

/// <summary>What the page of a simulation refuses.</summary>
public static class SimulationProblems
{
    public static readonly ProblemKind BadNumber = new("simulation.bad-number", 422);
}
