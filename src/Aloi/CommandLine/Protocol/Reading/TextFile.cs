using Aloi.Platform.Problems;
using Aloi.Platform.Yaml;

namespace Aloi.CommandLine.Protocol.Reading;

/// <summary>A YAML file given on the command line.</summary>
internal static class TextFile
{
    public static Outcome<YamlValue> Read(string path)
    {
        var name = Path.GetFileName(path);
        try
        {
            using var file = File.OpenRead(path);
            if (file.Length > YamlLimits.Bytes)
            {
                return YamlProblems.TooLarge.With(YamlLimits.Bytes / 1024).At(new Location(name));
            }

            var bytes = new byte[file.Length];
            file.ReadExactly(bytes);
            return YamlSource.Read(bytes, name);
        }
        catch (Exception wrong) when (wrong is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return YamlProblems.NotFound.With(name).At(new Location(name));
        }
    }
}
