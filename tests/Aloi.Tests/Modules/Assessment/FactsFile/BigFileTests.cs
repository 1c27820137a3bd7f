using System.Text;
using Aloi.Modules.Assessment.FactsFile;
using static Aloi.Tests.Modules.Assessment.FactsFile.FactsFileHarness;

namespace Aloi.Tests.Modules.Assessment.FactsFile;

/// <summary>What is kept in memory is measured after a collection, every few megabytes.</summary>
[Collection(nameof(BigFileTests))]
[CollectionDefinition(nameof(BigFileTests), DisableParallelization = true)]
public sealed class BigFileTests
{
    private const int Rows = 300_000;
    private const string Head = Header + ";commentaire\n";
    private const long SampleEvery = 6L * 1024 * 1024;
    private const long Allowed = 50L * 1024 * 1024;
    private static readonly string Comment = new('c', 245);

    private static string Row(int number, string result) =>
        $"p{number:D7}@exemple.fr;Nom;Prénom;terrain;01/03/2026;{result};Jean;{Comment}\n";

    [Fact]
    public void Memory_stays_flat_over_ninety_megabytes_of_good_rows()
    {
        Encoding.UTF8.GetByteCount(Row(0, "acquis")).ShouldBeGreaterThan(300);

        var (examination, growth, _) = Examine(Head, static n => Row(n, "acquis"), Rows);

        examination.GoodRows.ShouldBe(Rows);
        growth.ShouldBeLessThan(Allowed);
    }

    [Fact]
    public void Memory_stays_flat_when_every_row_is_bad()
    {
        var (examination, growth, findings) = Examine(Head, static n => Row(n, "peut-être"), Rows / 3);

        examination.BadRows.ShouldBe(Rows / 3);
        findings.ShouldBe((Rows / 3) + 1, "each bad row, and the column that is not used");
        growth.ShouldBeLessThan(Allowed / 3);
    }

    [Fact]
    public void Two_hundred_megabytes_are_refused_without_being_read()
    {
        var reads = 0;
        using var file = new GeneratedFile("", static _ => "x", 200 * 1024 * 1024, _ => reads++);
        var findings = new FirstFindings(10);

        var examination = new FactsFileReader(Context).Examine(file, findings);

        examination.IsReadable.ShouldBeFalse();
        findings.Kept.ShouldHaveSingleItem().Problem.Arguments.ShouldBe([200m, 100m]);
        reads.ShouldBe(0);
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("")]
    public void A_single_cell_of_ninety_megabytes_takes_no_memory(string quote)
    {
        var block = new string('x', 64 * 1024);

        var (examination, growth, findings) = Examine(Header + "\n" + quote, _ => block, 1_440);

        examination.IsClean.ShouldBeFalse();
        findings.ShouldBe(1);
        growth.ShouldBeLessThan(Allowed / 10);
    }

    private static (FactsFileExamination Examination, long Growth, int Findings) Examine(string head, Func<int, string> row, int rows)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        long peak = before;
        var next = 0L;
        using var file = new GeneratedFile(head, row, rows, Sample);
        var findings = new FirstFindings(100);

        var examination = new FactsFileReader(Context).Examine(file, findings);
        return (examination, peak - before, findings.Total);

        void Sample(long position)
        {
            if (position < next && position > 0)
            {
                return;
            }

            next = position + SampleEvery;
            peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true));
        }
    }
}
