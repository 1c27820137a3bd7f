using Aloi.Modules.Assessment.FactsFile;
using static Aloi.Tests.Modules.Assessment.FactsFile.FactsFileHarness;

namespace Aloi.Tests.Modules.Assessment.FactsFile;

/// <summary>What is kept in memory is measured after a collection, at every tenth part of the file.</summary>
[Collection(nameof(BigFileTests))]
[CollectionDefinition(nameof(BigFileTests), DisableParallelization = true)]
public sealed class BigFileTests
{
    private const int Rows = 300_000;
    private const long Allowed = 50L * 1024 * 1024;
    private static readonly string Comment = new('c', 235);

    private static string Row(int number, string result) =>
        $"p{number:D7}@exemple.fr;Nom;Prénom;terrain;01/03/2026;{result};Jean;{Comment}\n";

    [Fact]
    public void Memory_stays_flat_over_ninety_megabytes_of_good_rows()
    {
        var (examination, growth, length) = Examine(Rows, static n => Row(n, "acquis"));

        length.ShouldBeGreaterThan(85L * 1024 * 1024);
        examination.GoodRows.ShouldBe(Rows);
        growth.ShouldBeLessThan(Allowed);
    }

    [Fact]
    public void Memory_stays_flat_when_every_row_is_bad()
    {
        var (examination, growth, _) = Examine(Rows / 3, static n => Row(n, "peut-être"));

        examination.BadRows.ShouldBe(Rows / 3);
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
        using var file = new GeneratedFile(Header + "\n" + quote, static _ => new string('x', 64 * 1024), 1_440);
        var findings = new FirstFindings(10);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        new FactsFileReader(Context).Examine(file, findings).IsClean.ShouldBeFalse();

        (GC.GetTotalMemory(forceFullCollection: false) - before).ShouldBeLessThan(Allowed);
        findings.Total.ShouldBe(1);
    }

    private static (FactsFileExamination Examination, long Growth, long Length) Examine(int rows, Func<int, string> row)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        long peak = before;
        var next = 0L;
        using var file = new GeneratedFile(Header + ";commentaire\n", row, rows, Sample);

        var examination = new FactsFileReader(Context).Examine(file, new FirstFindings(100));
        return (examination, peak - before, file.Length);

        void Sample(long position)
        {
            if (position < next && position > 0)
            {
                return;
            }

            next = position + (9L * 1024 * 1024);
            peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true));
        }
    }
}
