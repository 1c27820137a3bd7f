namespace Aloi.Standards.Tests.Face;

/// <summary>Files of the repository, wherever the tests were built to.</summary>
internal static class Repository
{
    public static string Path(params string[] parts)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Aloi.slnx")))
            {
                return System.IO.Path.Combine([folder.FullName, .. parts]);
            }
        }

        throw new InvalidOperationException("The tests run inside the repository.");
    }
}
