using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.FactsFile;

/// <summary>What the sender of a file should know although nothing is refused.</summary>
public static class FactsFileNotices
{
    public static readonly ProblemKind RepeatedRow = new("assessment.facts-file.repeated-row", 200);
    public static readonly ProblemKind IgnoredColumns = new("assessment.facts-file.ignored-columns", 200);
    public static readonly ProblemKind NameSpelling = new("assessment.facts-file.name-spelling", 200);
    public static readonly ProblemKind MixedEncoding = new("assessment.facts-file.mixed-encoding", 200);
    public static readonly ProblemKind NoRows = new("assessment.facts-file.no-rows", 200);
    public static readonly ProblemKind DeclaredByAnother = new("assessment.facts-file.declared-by-another", 200);
    public static readonly ProblemKind JudgedByOneself = new("assessment.facts-file.judged-by-oneself", 200);
}
