using Aloi.Modules.Assessment.FactsFile;

namespace Aloi.Modules.Assessment.Imports.Reading;

/// <summary>A file of facts that was read to its end: its rows, as often as needed, and its people.</summary>
internal sealed class ExaminedFacts(FactsFileReader reader, Stream file, FactsFileExamination examination, RowScreen screen)
{
    public FactsFileExamination Examination => examination;

    /// <summary>Rows that are written well and that something known here speaks against.</summary>
    public int Refused { get; private set; }

    public int BadRows => examination.BadRows + Refused;

    public int GoodRows => examination.GoodRows - Refused;

    public FilePeople People { get; private set; } = new();

    public IEnumerable<FactsFileRow> Rows() => reader.ReadRows(file, examination).Select(screen.Apply);

    /// <summary>The cells of some rows, as they are written.</summary>
    public IEnumerable<RowTexts> Texts(IReadOnlySet<int> rows) => reader.ReadTexts(file, examination, rows);

    /// <summary>Tells of the rows refused for what is known here, and counts everybody.</summary>
    public void Read(IFindingSink findings) => People = FilePeople.Of(reader.ReadRows(file, examination).Select(r => Told(r, findings)));

    private FactsFileRow Told(FactsFileRow row, IFindingSink findings)
    {
        if (screen.Check(row) is { } problem)
        {
            Refused++;
            findings.Add(new Finding(FindingLevel.Row, problem, examination.ResultOf(row)));
        }

        return screen.Apply(row);
    }

    /// <summary>The good rows of these people, wherever in the file they stand.</summary>
    public IReadOnlyDictionary<string, List<FactsFileRow>> Gather(IReadOnlyList<FilePerson> people)
    {
        var rows = people.ToDictionary(p => p.Email, p => new List<FactsFileRow>(p.Facts), StringComparer.Ordinal);
        foreach (var row in Rows().Where(r => r.Fact is not null))
        {
            if (rows.TryGetValue(row.Person!.Email, out var own))
            {
                own.Add(row);
            }
        }

        return rows;
    }
}
