namespace Aloi.Standards.Tests.DataIntegrity;

/// <summary>The W3C test vectors of vc-di-eddsa, which live beside the repository; a test that needs them is skipped where they are not.</summary>
internal static class W3cVectors
{
    private static readonly string? Root = Find();

    public static string Text(string path)
    {
        Assert.SkipWhen(Root is null, "The W3C vectors are not beside the repository.");
        return File.ReadAllText(Path.Combine(Root!, path)).TrimEnd('\r', '\n');
    }

    public static byte[] Bytes(string path)
    {
        Assert.SkipWhen(Root is null, "The W3C vectors are not beside the repository.");
        return File.ReadAllBytes(Path.Combine(Root!, path));
    }

    public static byte[] SharedFile(string path)
    {
        Assert.SkipWhen(Root is null, "The shared data is not beside the repository.");
        return File.ReadAllBytes(Path.Combine(Root!, "..", "..", path));
    }

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Aloi.slnx")))
            {
                var vectors = Path.Combine(folder.Parent!.FullName, "shared", "data", "vectors", "vc-di-eddsa");
                return Directory.Exists(vectors) ? vectors : null;
            }
        }

        return null;
    }
}
