namespace Aloi.Platform.Yaml;

/// <summary>Every input is hostile: a text beyond these is refused before its meaning is looked at.</summary>
public static class YamlLimits
{
    public const int Bytes = 256 * 1024;
    public const int Depth = 100;
    public const int Values = 20_000;
}
