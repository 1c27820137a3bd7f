using Aloi.Modules.Assessment.FactsFile;

namespace Aloi.Modules.Assessment.Imports.Storing;

/// <summary>Takes the findings of a reading: the first problems and remarks are kept, the others counted, so that memory has a bound.</summary>
internal sealed class ProblemSink : IFindingSink
{
    public const int MostProblems = 10_000;
    private const int MostRemarks = 100;
    private readonly FirstFindings _problems = new(MostProblems);
    private readonly FirstFindings _remarks = new(MostRemarks);

    public int Problems => _problems.Total;

    public int Remarks => _remarks.Total;

    public IReadOnlyList<Finding> FirstProblems => _problems.Kept;

    public IReadOnlyList<Finding> FirstRemarks => _remarks.Kept;

    public void Add(Finding finding) => (finding.Level == FindingLevel.Notice ? _remarks : _problems).Add(finding);
}
