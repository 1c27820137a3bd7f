using Aloi.Modules.Assessment.Acts.Correcting;
using Aloi.Modules.Assessment.FactsFile;
using Aloi.Modules.Assessment.FactsFile.Cells;
using Aloi.Modules.Assessment.Imports.Reading;
using Aloi.Modules.Assessment.Imports.Storing;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Problems;
using Aloi.Platform.Texts;

namespace Aloi.Modules.Assessment.Imports;

/// <summary>Reads the table of an import against the protocol and keeps what is to be shown of it.</summary>
internal sealed class ReadImport(
    FactsExaminer examiner,
    ImportVault vault,
    IMemberLookup members,
    IOrganisations organisations,
    CurrentUser user
)
{
    public const int RowsOnOnePage = 25;
    private const int AddressesAtOnce = 500;

    /// <summary>Tables of a page are bounded tighter than files of the command line: they are read while somebody waits.</summary>
    public static FactsFileLimits Limits { get; } =
        FactsFileLimits.Default with
        {
            MaxBytes = 25L * 1024 * 1024,
            MaxRows = 250_000,
            MaxColumns = 50,
        };

    /// <summary>The examined table, or why it cannot be read at all.</summary>
    private async Task<Outcome<ExaminedFacts>> ExamineAsync(
        Campaign campaign,
        ResultImport import,
        Stream content,
        RowCorrections corrections,
        IFindingSink sink,
        CancellationToken cancellation
    )
    {
        var first = new FirstFindings(limit: 20);
        var requirements = campaign.Version.Content.Protocol.Requirements();
        var source = new FactsSource(content, requirements, campaign.Zone, campaign.Version.AchievementId)
        {
            Limits = Limits,
            Corrections = corrections,
            Bringers = await BringersAsync(import, cancellation),
        };
        var facts = await examiner.ExamineAsync(source, new BothSinks(sink, first), cancellation);
        return facts is null ? Outcome<ExaminedFacts>.Refused([.. first.Kept.Where(IsOfFile).Select(f => f.Problem)]) : facts;
    }

    /// <summary>Reads, counts, and replaces the pages of problems. The import's row is the caller's to save.</summary>
    public async Task<Outcome<ExaminedFacts>> ReadAsync(
        Campaign campaign,
        ResultImport import,
        Stream content,
        RowCorrections corrections,
        CancellationToken cancellation
    )
    {
        var sink = new ProblemSink();
        var facts = await ExamineAsync(campaign, import, content, corrections, sink, cancellation);
        if (facts.Succeeded)
        {
            Count(import, facts.Value, sink);
            import.NewPeople = import.People - await KnownAsync(facts.Value, cancellation);
            await vault.DropAsync(import, ImportPartKind.Problems, cancellation);
            Keep(import, facts.Value, sink);
        }

        return facts;
    }

    /// <summary>Whoever brought the table, and whoever mends or commits it; also where the rest goes on outside the request.</summary>
    private async Task<IReadOnlySet<string>> BringersAsync(ResultImport import, CancellationToken cancellation)
    {
        var ids = new[] { import.CreatedBy, OwnHand.MemberIn(import.CommittedBy ?? user.Trace) }.OfType<long>().Distinct().ToList();
        var people = await organisations.MembersAsync(ids, cancellation);
        return people.Values.Select(p => p.Email).OfType<string>().Select(EmailAddress.Fold).ToHashSet(StringComparer.Ordinal);
    }

    private static void Count(ResultImport import, ExaminedFacts facts, ProblemSink sink)
    {
        import.Revision++;
        import.Rows = facts.Examination.Rows;
        import.BadRows = facts.BadRows;
        import.RepeatedRows = facts.Examination.RepeatedRows;
        import.People = facts.People.InOrder.Count;
        import.Problems = sink.Problems;
    }

    private async Task<int> KnownAsync(ExaminedFacts facts, CancellationToken cancellation)
    {
        var known = 0;
        foreach (var some in facts.People.InOrder.Select(p => p.Email).Chunk(AddressesAtOnce))
        {
            known += (await members.FindByEmailAsync(some, cancellation)).Count;
        }

        return known;
    }

    private void Keep(ResultImport import, ExaminedFacts facts, ProblemSink sink)
    {
        var byRow = sink.FirstProblems.Where(f => f.Where.Row is not null).ToLookup(f => f.Where.Row!.Value);
        var pages = facts
            .Texts(byRow.Select(g => g.Key).ToHashSet())
            .Select(t => new KeptRow(t.Line, t.Row, [.. t.Cells], t.IsWhole, [.. byRow[t.Row].Select(f => KeptProblem.Of(f, ColumnOf))]))
            .Chunk(RowsOnOnePage);
        import.Pages = 0;
        foreach (var page in pages)
        {
            vault.Put(import, ImportPartKind.Problems, ++import.Pages, page);
        }

        vault.Put(import, ImportPartKind.Problems, 0, sink.FirstRemarks.Select(Remark).ToArray());
    }

    private static KeptRemark Remark(Finding finding) => new(finding.Describe(Language.French), finding.Describe(Language.English));

    /// <summary>Which of the known columns a heading of the file names.</summary>
    private static int? ColumnOf(string? heading) =>
        heading is null ? null
        : FactsFile.Rows.Columns.Find(heading) is { } column ? (int)column
        : null;

    private static bool IsOfFile(Finding finding) => finding.Level == FindingLevel.File;

    private sealed class BothSinks(IFindingSink one, IFindingSink two) : IFindingSink
    {
        public void Add(Finding finding)
        {
            one.Add(finding);
            if (finding.Level == FindingLevel.File)
            {
                two.Add(finding);
            }
        }
    }
}
