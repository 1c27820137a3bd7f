using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.FactsFile.Cells;

internal static class ExternalCell
{
    /// <summary>Whether the author comes from outside the organisation; an empty cell says no.</summary>
    public static Outcome<bool> Read(string cell) =>
        Folded.Word(cell) switch
        {
            "oui" or "yes" => true,
            "non" or "no" or "" => false,
            _ => FactsFileProblems.ExternalUnreadable.With(),
        };
}
