using Aloi.Platform.Yaml;

namespace Aloi.Modules.Protocols.Reading;

/// <summary>A node is written as one key, its kind; under <c>weighted</c> a <c>weight</c> stands beside it.</summary>
internal static class NodeEntry
{
    public static readonly string[] Kinds =
    [
        "all",
        "any",
        "atLeast",
        "weighted",
        "sequence",
        "selfDeclaration",
        "onlineAssessment",
        "expertReview",
        "jury",
        "peerEndorsement",
        "attendance",
        "evidence",
        "heldCredential",
    ];

    private const string Weight = "weight";

    public static YamlEntry? Find(YamlReading reading, YamlValue value, string path, bool weighs)
    {
        if (value is not YamlMap map)
        {
            RefuseWord(reading, value, path);
            return null;
        }

        YamlEntry? found = null;
        foreach (var entry in map.Entries)
        {
            var isKind = Kinds.Contains(entry.Key.Value, StringComparer.Ordinal);
            if (isKind && found is null)
            {
                found = entry;
            }
            else if (isKind)
            {
                reading.Refuse(ProtocolsProblems.SeveralNodes, entry.Key, path, found!.Key.Value, entry.Key.Value);
            }
            else if (!string.Equals(entry.Key.Value, Weight, StringComparison.Ordinal))
            {
                RefuseKind(reading, entry.Key, path);
            }
            else if (!weighs)
            {
                reading.Refuse(ProtocolsProblems.MisplacedWeight, entry.Key, path);
            }
        }

        // A mapping without any kind is reported once: by its unknown keys, or here when it has none.
        if (found is null && map.Entries.All(entry => string.Equals(entry.Key.Value, Weight, StringComparison.Ordinal)))
        {
            reading.Refuse(ProtocolsProblems.NodeExpected, map, path, string.Join(", ", Kinds));
        }

        return found;
    }

    private static void RefuseWord(YamlReading reading, YamlValue value, string path)
    {
        // The word alone, such as "- jury", needs its fields; anything else needs a node.
        if (value is YamlText word && Kinds.Contains(word.Value, StringComparer.Ordinal))
        {
            reading.Refuse(YamlProblems.ExpectedFields, word, path, word.Value);
        }
        else
        {
            reading.Refuse(ProtocolsProblems.NodeExpected, value, path, string.Join(", ", Kinds));
        }
    }

    private static void RefuseKind(YamlReading reading, YamlText written, string path)
    {
        var shown = YamlChecks.Shown(written.Value);
        if (NearestName.Find(written.Value, Kinds) is { } nearest)
        {
            reading.Refuse(ProtocolsProblems.UnknownNodeNearest, written, path, shown, nearest);
        }
        else
        {
            reading.Refuse(ProtocolsProblems.UnknownNode, written, path, shown, string.Join(", ", Kinds));
        }
    }
}
