using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Achievements.Pages.Simulating;

/// <summary>The page of a simulation: what its fields hold, and what came of it.</summary>
/// <param name="Typed">The fields by name, as typed or as usual.</param>
/// <param name="Result">Null while a field is wrong.</param>
public sealed record SimulationView(
    ProtocolNode Protocol,
    IReadOnlyList<ProtocolFinding> Findings,
    IReadOnlyDictionary<string, string> Typed,
    IReadOnlyList<Problem> Problems,
    SimulationResult? Result
)
{
    public string Value(string name) => Typed.TryGetValue(name, out var typed) ? typed : "";
}
