using System.Text;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Assessment.Files.Checking;

/// <summary>What a file is, by its first bytes; its name and what the browser says of it count for nothing.</summary>
internal sealed record FileKind(ArtefactKind Kind, string MediaType, string Extension)
{
    /// <summary>How much of a file's beginning is enough to tell.</summary>
    public const int HeadLength = 4_096;

    public static readonly FileKind Jpeg = new(ArtefactKind.Image, "image/jpeg", "jpg");
    public static readonly FileKind Png = new(ArtefactKind.Image, "image/png", "png");
    public static readonly FileKind Webp = new(ArtefactKind.Image, "image/webp", "webp");
    public static readonly FileKind Pdf = new(ArtefactKind.Pdf, "application/pdf", "pdf");
    public static readonly FileKind Mp4 = new(ArtefactKind.Video, "video/mp4", "mp4");
    public static readonly FileKind QuickTime = new(ArtefactKind.Video, "video/quicktime", "mov");
    public static readonly FileKind WebM = new(ArtefactKind.Video, "video/webm", "webm");

    private static readonly HashSet<string> Heif = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif", "avis"];

    private static readonly HashSet<string> Films =
    [
        "isom",
        "iso2",
        "iso3",
        "iso4",
        "iso5",
        "iso6",
        "iso7",
        "iso8",
        "iso9",
        "mp41",
        "mp42",
        "avc1",
        "M4V ",
        "M4VH",
        "M4VP",
        "MSNV",
        "dash",
        "3gp4",
        "3gp5",
        "3gp6",
        "mmp4",
        "f4v ",
    ];

    public static FileKind? Find(string mediaType) =>
        new[] { Jpeg, Png, Webp, Pdf, Mp4, QuickTime, WebM }.FirstOrDefault(k => k.MediaType == mediaType);

    public static Outcome<FileKind> Recognise(ReadOnlySpan<byte> head) =>
        head.IsEmpty ? FileProblems.Empty.With()
        : head.StartsWith<byte>([0xFF, 0xD8, 0xFF]) ? Jpeg
        : head.StartsWith<byte>([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? Png
        : head.Length >= 12 && head.StartsWith("RIFF"u8) && head[8..].StartsWith("WEBP"u8) ? Webp
        : head.StartsWith("%PDF-1."u8) || head.StartsWith("%PDF-2."u8) ? Pdf
        : head.StartsWith<byte>([0x1A, 0x45, 0xDF, 0xA3]) ? WebM
        : head.Length >= 12 && head[4..].StartsWith("ftyp"u8) ? OfBrand(Encoding.Latin1.GetString(head[8..12]))
        : FileProblems.NotAccepted.With();

    private static Outcome<FileKind> OfBrand(string brand) =>
        brand == "qt  " ? QuickTime
        : Films.Contains(brand) ? Mp4
        : Heif.Contains(brand) ? FileProblems.Heic.With()
        : FileProblems.NotAccepted.With();
}
