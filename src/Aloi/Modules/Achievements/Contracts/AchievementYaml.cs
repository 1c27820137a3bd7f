using Aloi.Modules.Achievements.Reading;
using Aloi.Modules.Achievements.Writing;
using Aloi.Platform.Problems;
using Aloi.Platform.Yaml;

namespace Aloi.Modules.Achievements.Contracts;

/// <summary>Achievements as their authors write them, with all problems at once, located.</summary>
public static class AchievementYaml
{
    /// <summary>Reads a file, and the image beside it.</summary>
    public static Outcome<AchievementFile> Load(string path)
    {
        var source = Path.GetFileName(path);
        try
        {
            using var file = File.OpenRead(path);
            if (file.Length > YamlLimits.Bytes)
            {
                return YamlProblems.TooLarge.With(YamlLimits.Bytes / 1024).At(new Location(source));
            }

            var bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
            return Parse(YamlSource.Read(bytes, source), source, new ImageFolder(folder));
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return YamlProblems.NotFound.With(source).At(new Location(source));
        }
    }

    /// <summary>Reads a text that stands in no folder: an image may only be an https address.</summary>
    public static Outcome<AchievementFile> Parse(string text, string? source = null) => Parse(YamlSource.Read(text, source), source, null);

    /// <summary>
    /// The file as text. Loading it, with the picture beside it under the name given, gives the same achievement and the same digest.
    /// </summary>
    public static string Print(AchievementFile file, string? imageFile = null) =>
        AchievementText.Print(file, imageFile ?? $"{file.Achievement.Id}.png");

    private static Outcome<AchievementFile> Parse(Outcome<YamlValue> read, string? source, ImageFolder? folder)
    {
        if (!read.Succeeded)
        {
            return Outcome<AchievementFile>.Refused(read.Problems);
        }

        var reading = new YamlReading(source);
        var file = new AchievementReader(reading, folder).Read(read.Value);
        return file is not null && reading.Problems.Count == 0 ? file : reading.Refused<AchievementFile>();
    }
}
