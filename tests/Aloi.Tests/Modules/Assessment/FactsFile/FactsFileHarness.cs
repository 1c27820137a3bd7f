using System.Text;
using Aloi.Modules.Assessment.FactsFile;
using Aloi.Modules.Assessment.FactsFile.AcrossRows;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Problems;

namespace Aloi.Tests.Modules.Assessment.FactsFile;

/// <summary>One file read twice, as a caller does: what was found, and its rows when it is readable.</summary>
internal sealed record ReadFile(FactsFileExamination Examination, IReadOnlyList<Finding> Findings, IReadOnlyList<FactsFileRow> Rows)
{
    public IEnumerable<string> Codes => Findings.Select(static f => f.Problem.Code);

    public Finding Single(ProblemKind kind) => Findings.Single(f => f.Problem.Kind == kind);

    public Fact OnlyFact => Rows.ShouldHaveSingleItem().Fact.ShouldNotBeNull(string.Join(", ", Codes));

    public IEnumerable<Fact> GoodFacts => Rows.Where(static r => r.State == RowState.Good).Select(static r => r.Fact!);
}

internal static class FactsFileHarness
{
    public const string Header = "courriel;nom;prénom;exigence;date;résultat;auteur";
    public static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
    public static readonly DateTimeOffset Now = new(2026, 11, 21, 12, 0, 0, TimeSpan.FromHours(1));

    public static readonly FactsFileContext Context = new(
        [
            new Requirement("theorie", "Test théorique", RequirementKind.OnlineAssessment),
            new Requirement("note20", "Devoir", RequirementKind.OnlineAssessment, Max: 20),
            new Requirement("terrain", "Visite", RequirementKind.ExpertReview),
            new Requirement("jury", "Jury", RequirementKind.Jury),
            new Requirement("pairs", "Pairs", RequirementKind.PeerEndorsement),
            new Requirement("moi", "Déclaration", RequirementKind.SelfDeclaration),
            new Requirement("heures", "Présence", RequirementKind.Attendance),
            new Requirement("assiduite", "Assiduité", RequirementKind.Attendance, Unit: AttendanceUnit.Percent),
            new Requirement("preuve", "Preuve", RequirementKind.Evidence),
            new Requirement("badge", "Badge tenu", RequirementKind.HeldCredential),
        ],
        Now,
        Paris
    );

    public static ReadFile Read(params string[] lines) => ReadText(string.Join("\r\n", lines));

    /// <summary>A file of the usual header and these rows.</summary>
    public static ReadFile ReadRows(params string[] rows) => Read([Header, .. rows]);

    /// <summary>One row about Marie Dupont, whose other cells are good.</summary>
    public static ReadFile ReadResult(string requirement, string result, string author = "Jean Martin", string date = "01/03/2026") =>
        ReadRows($"marie@exemple.fr;Dupont;Marie;{requirement};{date};{result};{author}");

    public static ReadFile ReadText(string text) => ReadBytes(Encoding.UTF8.GetBytes(text));

    public static ReadFile ReadBytes(
        byte[] bytes,
        FactsFileLimits? limits = null,
        ContradictionIndex? acts = null,
        FactsFileContext? context = null
    )
    {
        var reader = new FactsFileReader((context ?? Context) with { Limits = limits ?? FactsFileLimits.Default });
        using var stream = new MemoryStream(bytes);
        var findings = new FirstFindings(1_000);
        var examination = reader.Examine(stream, findings, acts);
        var rows = examination.IsReadable ? reader.ReadRows(stream, examination).ToList() : [];
        return new ReadFile(examination, findings.Kept, rows);
    }
}
