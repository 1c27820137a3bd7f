using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.FactsFile;

/// <summary>Opens a file of facts on disk. The one open stream serves both passes, so that a file replaced meanwhile does no harm.</summary>
public static class FactsFilePath
{
    public static Outcome<Stream> Open(string path)
    {
        if (!Path.Exists(path))
        {
            return FactsFileProblems.NotFound.With(path);
        }

        try
        {
            return OpenSeekable(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return FactsFileProblems.CannotOpen.With(path);
        }
    }

    /// <summary>A pipe or a device cannot be read twice.</summary>
    private static Outcome<Stream> OpenSeekable(string path)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        if (file.CanSeek)
        {
            return file;
        }

        file.Dispose();
        return FactsFileProblems.CannotOpen.With(path);
    }
}
