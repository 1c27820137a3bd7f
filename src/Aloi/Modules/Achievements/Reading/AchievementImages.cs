using Aloi.Modules.Achievements.Contracts;
using Aloi.Platform.Json;
using Aloi.Platform.Problems;
using Aloi.Platform.Yaml;

namespace Aloi.Modules.Achievements.Reading;

/// <summary>The folder of the file that names an image: nothing outside is read.</summary>
internal sealed record ImageFolder(string Path);

/// <summary>An https address, or a PNG beside the file.</summary>
internal static class AchievementImages
{
    private const int MaxBytes = 2 * 1024 * 1024;

    private static ReadOnlySpan<byte> PngSignature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static Outcome<AchievementImage> Find(string written, ImageFolder? folder)
    {
        if (written.Contains("://", StringComparison.Ordinal))
        {
            return YamlChecks.IsWebUrl(written) && written.StartsWith("https:", StringComparison.OrdinalIgnoreCase)
                ? new AchievementImage.Link(written)
                : AchievementsProblems.ImageNotHttps.With();
        }

        if (folder is null)
        {
            return AchievementsProblems.ImageNotHttps.With();
        }

        var shown = YamlChecks.Shown(written);
        try
        {
            return Inside(folder.Path, written) is { } path ? Read(path, shown) : AchievementsProblems.ImageOutside.With(shown);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return AchievementsProblems.ImageNotFound.With(shown);
        }
    }

    /// <summary>The real path, links followed at every step, when it is inside the folder; null when it is not.</summary>
    private static string? Inside(string folder, string written)
    {
        if (Path.IsPathRooted(written) || written.Contains('\\', StringComparison.Ordinal))
        {
            return null;
        }

        var root = Real(Path.GetFullPath(folder));
        var path = Path.GetFullPath(Path.Combine(root, written));
        return IsUnder(root, path) && IsUnder(root, Real(path)) ? Real(path) : null;
    }

    private static bool IsUnder(string root, string path) =>
        path.StartsWith(root.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static string Real(string path)
    {
        var real = Path.GetPathRoot(path)!;
        foreach (var step in path[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            var next = Path.Combine(real, step);
            real = Directory.ResolveLinkTarget(next, returnFinalTarget: true)?.FullName ?? next;
        }

        return real;
    }

    private static Outcome<AchievementImage> Read(string path, string shown)
    {
        using var file = File.OpenRead(path);
        if (file.Length > MaxBytes)
        {
            return AchievementsProblems.ImageTooLarge.With(shown, MaxBytes / (1024 * 1024));
        }

        var content = new byte[file.Length];
        file.ReadExactly(content);
        if (content.AsSpan().StartsWith(PngSignature))
        {
            return new AchievementImage.Png(ContentDigest.Of(content), content);
        }

        return IsSvg(path, content) ? AchievementsProblems.ImageSvg.With(shown) : AchievementsProblems.ImageNotPng.With(shown);
    }

    private static bool IsSvg(string path, ReadOnlySpan<byte> content) =>
        path.EndsWith(".svg", StringComparison.OrdinalIgnoreCase) || content[..Math.Min(content.Length, 1024)].IndexOf("<svg"u8) >= 0;
}
