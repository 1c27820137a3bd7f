using Aloi.Modules.Assessment.FactsFile.Cells;
using Aloi.Platform.Problems;
using Aloi.Platform.Yaml;

namespace Aloi.Modules.Assessment.FactsFile.Rows;

/// <summary>Finds a requirement by its id, and for an unknown one the id that was probably meant.</summary>
internal sealed class RequirementFinder(IReadOnlyList<Requirement> requirements)
{
    /// <summary>
    /// A file with a million wrong ids gets this many searched for; the next ones are refused without a suggestion, so that hostile
    /// input costs no more than good input.
    /// </summary>
    private const int MaxSuggestions = 1_000;

    private readonly Dictionary<string, Requirement> _byId = requirements.ToDictionary(static r => r.Id, StringComparer.Ordinal);
    private readonly string _known = Shown.List(requirements.Select(static r => r.Id));
    private int _searched;

    public Outcome<Requirement> Find(string id)
    {
        if (_byId.TryGetValue(id, out var requirement))
        {
            return requirement;
        }

        var nearest = _searched++ < MaxSuggestions ? NearestName.Find(Folded.Text(id), _byId.Keys) : null;
        return nearest is null
            ? FactsFileProblems.UnknownRequirement.With(_known)
            : FactsFileProblems.MisspeltRequirement.With(Shown.Short(nearest), _known);
    }
}
