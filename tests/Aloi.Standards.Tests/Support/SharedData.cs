namespace Aloi.Standards.Tests;

/// <summary>Published vectors and schemas, kept beside the repository and not in it.</summary>
internal static class SharedData
{
    /// <summary>The file, or a skipped test that says what was not there.</summary>
    public static string Path(string relative)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Aloi.slnx")))
            {
                var path = System.IO.Path.GetFullPath(System.IO.Path.Combine(folder.FullName, "..", "shared", "data", relative));
                if (System.IO.Path.Exists(path))
                {
                    return path;
                }
            }
        }

        Assert.Skip($"../shared/data/{relative} is not there.");
        return "";
    }
}
