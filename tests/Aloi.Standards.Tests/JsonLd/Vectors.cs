namespace Aloi.Standards.Tests.JsonLd;

/// <summary>The test data beside the repository; a test that needs it says skipped where it is absent.</summary>
internal static class Vectors
{
    internal static string? Find(string relative)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Aloi.slnx")))
            {
                var path = System.IO.Path.GetFullPath(System.IO.Path.Combine(folder.FullName, "..", "shared", "data", relative));
                return System.IO.Path.Exists(path) ? path : null;
            }
        }

        return null;
    }

    internal static string Path(string relative)
    {
        var path = Find(relative);
        Assert.SkipWhen(path is null, $"../shared/data/{relative} is not there.");
        return path;
    }

    internal static byte[] Read(string relative) => File.ReadAllBytes(Path(relative));
}
