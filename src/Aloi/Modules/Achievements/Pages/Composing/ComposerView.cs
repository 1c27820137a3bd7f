using Aloi.Modules.Achievements.Composing;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Problems;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Achievements.Pages.Composing;

/// <summary>The composer with what its page shows: what the rule means, what is wrong with it, and what can be chosen.</summary>
/// <param name="Sources">Other rules, to start from a copy.</param>
/// <param name="Pools">The names of pools that are known.</param>
public sealed record ComposerView(
    ComposerState State,
    SketchCheck Check,
    IReadOnlyList<SketchFinding> Findings,
    IReadOnlyList<RuleSource> Sources,
    IReadOnlyList<string> Pools
)
{
    private readonly Dictionary<string, Leaf> _leaves =
        Check.Sound?.Leaves().DistinctBy(l => l.Id, StringComparer.Ordinal).ToDictionary(l => l.Id, StringComparer.Ordinal) ?? [];

    /// <summary>The rule as it can be read; null while nothing can.</summary>
    public ProtocolNode? Sound => Check.Sound;

    /// <summary>Something is left to mend or to fill in.</summary>
    public bool IsPartial => Check.Problems.Count > 0;

    /// <summary>The requirement as the protocol language has it; null while something is wrong with it.</summary>
    public Leaf? LeafOf(SketchNode node) => _leaves.GetValueOrDefault(node["id"]);

    /// <summary>What is wrong with it, each at the line of its requirement.</summary>
    public IEnumerable<Problem> Summed(Language language) =>
        Check.Problems.Select(p => Named(language, p).At(new Location(Field: ComposerNode.Id(p.At))));

    public IReadOnlyList<SketchProblem> ProblemsAt(SketchPath path) => [.. Check.Problems.Where(p => p.At == path)];

    public IReadOnlyList<SketchFinding> FindingsAt(SketchPath path) => [.. Findings.Where(f => f.At == path)];

    private Problem Named(Language language, SketchProblem problem) =>
        new ProblemKind("composer.problem.at", problem.Problem.Kind.Status).With(
            SketchTree.Find(State.Tree, problem.At) is { } node ? ComposerWords.Name(language, node) : "",
            ComposerWords.Sentence(language, State.Tree, problem)
        );
}

/// <param name="Key">Posted: <c>p-</c> or <c>d-</c>, then the id of the achievement or of the draft.</param>
/// <param name="Version">Null for a draft.</param>
public sealed record RuleSource(string Key, string Name, int? Version);
