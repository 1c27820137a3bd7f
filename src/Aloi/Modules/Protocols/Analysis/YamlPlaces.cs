using Aloi.Platform.Yaml;

namespace Aloi.Modules.Protocols.Analysis;

/// <summary>Finds in the text what a path names: the path of a node follows the text, so the model needs to remember no lines.</summary>
internal static class YamlPlaces
{
    /// <param name="protocol">What stands under the key <c>protocol</c>.</param>
    /// <param name="path">Such as <c>protocol.all[1].jury</c>.</param>
    /// <returns>The last word of the path where it is written; null when the text has no such place.</returns>
    public static YamlValue? Find(YamlValue protocol, string path) => Walk(protocol, path).Name;

    /// <summary>The text that stands there; null when there is none.</summary>
    public static string? TextAt(YamlValue protocol, string path) => (Walk(protocol, path).Value as YamlText)?.Value;

    private static (YamlValue? Name, YamlValue? Value) Walk(YamlValue protocol, string path)
    {
        YamlValue? name = protocol;
        var value = name;
        foreach (var step in path.Split('.').Skip(1))
        {
            var bracket = step.IndexOf('[', StringComparison.Ordinal);
            var entry = (value as YamlMap)?.Find(bracket < 0 ? step : step[..bracket]);
            (name, value) = (entry?.Key, entry?.Value);
            if (bracket >= 0)
            {
                name = value = Item(value, step[(bracket + 1)..^1]);
            }
        }

        return (name, value);
    }

    private static YamlValue? Item(YamlValue? value, string index) =>
        value is YamlList list && int.TryParse(index, out var i) && i < list.Items.Count ? list.Items[i] : null;
}
