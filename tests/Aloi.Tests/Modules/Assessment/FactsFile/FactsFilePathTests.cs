using Aloi.Modules.Assessment.FactsFile;

namespace Aloi.Tests.Modules.Assessment.FactsFile;

public sealed class FactsFilePathTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("aloi-facts-");

    [Fact]
    public void A_path_that_leads_nowhere_is_named()
    {
        var path = Path.Combine(_folder.FullName, "absent.csv");

        FactsFilePath.Open(path).Problems.ShouldHaveSingleItem().Arguments.ShouldBe([path]);
        FactsFilePath.Open(path).Problems[0].Kind.ShouldBe(FactsFileProblems.NotFound);
    }

    [Fact]
    public void A_folder_is_no_file() => FactsFilePath.Open(_folder.FullName).Problems[0].Kind.ShouldBe(FactsFileProblems.CannotOpen);

    [Fact]
    public void A_file_is_opened_from_its_start()
    {
        var path = Path.Combine(_folder.FullName, "facts.csv");
        File.WriteAllText(path, FactsFileHarness.Header);

        using var stream = FactsFilePath.Open(path).Value.ShouldNotBeNull();

        (stream.CanSeek, stream.Position, stream.Length).ShouldBe((true, 0, FactsFileHarness.Header.Length + 2));
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
