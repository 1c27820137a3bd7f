using Aloi.Modules.Protocols.Contracts;

namespace Aloi.Modules.Assessment.Files;

/// <summary>
/// How large a file may be, by kind: <c>Evidence:MaxImageBytes</c>, <c>Evidence:MaxPdfBytes</c>, <c>Evidence:MaxVideoBytes</c>; and how many one
/// person may bring to one candidacy, works and photos beside a grid each by themselves: <c>Evidence:MaxFiles</c>.
/// </summary>
public sealed record FileLimits(long Image, long Pdf, long Video, int Files)
{
    private const long Megabyte = 1024 * 1024;

    public static FileLimits Default { get; } = new(15 * Megabyte, 25 * Megabyte, 100 * Megabyte, 60);

    public static FileLimits Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Evidence");
        return new(
            section.GetValue("MaxImageBytes", Default.Image),
            section.GetValue("MaxPdfBytes", Default.Pdf),
            section.GetValue("MaxVideoBytes", Default.Video),
            section.GetValue("MaxFiles", Default.Files)
        );
    }

    public long Of(ArtefactKind kind) =>
        kind switch
        {
            ArtefactKind.Image => Image,
            ArtefactKind.Pdf => Pdf,
            ArtefactKind.Video => Video,
            _ => 0,
        };

    /// <summary>The largest of what may come.</summary>
    public long Largest(IReadOnlyCollection<ArtefactKind> accepted) => accepted.Select(Of).DefaultIfEmpty(0).Max();

    public static long Megabytes(long bytes) => bytes / Megabyte;
}
