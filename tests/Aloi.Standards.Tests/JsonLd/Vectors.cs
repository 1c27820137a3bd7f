namespace Aloi.Standards.Tests.JsonLd;

/// <summary>The test data beside the repository; a test that needs it says skipped where it is absent.</summary>
internal static class Vectors
{
    internal static string Path(string relative)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Aloi.slnx")))
            {
                var path = System.IO.Path.GetFullPath(System.IO.Path.Combine(folder.FullName, "..", "shared", "data", relative));
                Assert.SkipUnless(System.IO.Path.Exists(path), $"../shared/data/{relative} is not there.");
                return path;
            }
        }

        throw new InvalidOperationException("The tests do not run inside the repository.");
    }

    internal static byte[] Read(string relative) => File.ReadAllBytes(Path(relative));
}
