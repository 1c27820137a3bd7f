namespace Aloi.Modules.Assessment.Files.Checking;

/// <summary>Follows a file as it passes and says at its end whether its structure is sound; it never holds the file.</summary>
internal interface IContentCheck
{
    void Feed(ReadOnlySpan<byte> piece);

    bool IsSound { get; }
}

internal static class ContentChecks
{
    public static IContentCheck For(FileKind kind) =>
        kind == FileKind.Pdf ? new PdfCheck()
        : kind == FileKind.WebM ? new WebMCheck()
        : kind == FileKind.Mp4 || kind == FileKind.QuickTime ? new BoxesCheck()
        : new NoCheck();

    /// <summary>Pictures are taken apart and written anew before they get here.</summary>
    private sealed class NoCheck : IContentCheck
    {
        public bool IsSound => true;

        public void Feed(ReadOnlySpan<byte> piece) { }
    }
}
