using Aloi.Modules.Assessment.FactsFile;

namespace Aloi.CommandLine.Issue.Reading;

/// <summary>A file of facts that was read to its end: its rows, as often as needed, and its people.</summary>
internal sealed class ExaminedFacts(FactsFileReader reader, Stream file, FactsFileExamination examination, HeldProofs held)
{
    public FactsFileExamination Examination => examination;

    /// <summary>Rows whose proof of this state is not what they say.</summary>
    public int HeldRefused { get; private set; }

    public int BadRows => examination.BadRows + HeldRefused;

    public FilePeople People { get; private set; } = new();

    public IEnumerable<FactsFileRow> Rows() => reader.ReadRows(file, examination).Select(held.Apply);

    /// <summary>Tells of the rows refused for their proof, and counts everybody.</summary>
    public void Read(IFindingSink findings)
    {
        foreach (var row in reader.ReadRows(file, examination))
        {
            if (held.Check(row) is { } problem)
            {
                HeldRefused++;
                findings.Add(new Finding(FindingLevel.Row, problem, examination.ResultOf(row)));
            }
        }

        People = FilePeople.Of(Rows());
    }
}
