using System.Text.Json.Nodes;
using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Json;

namespace Aloi.Modules.Achievements;

/// <summary>
/// From the stored canonical form back to the definition. The canonical form is read and not the author's text, because it says what the
/// version means, defaults and all, independently of how the text was spelled.
/// </summary>
internal static class StoredContent
{
    public static PublishedContent Read(AchievementVersion version)
    {
        var stored = JsonNode.Parse(version.Canonical)!.AsObject();
        var definition = stored["achievement"]!.AsObject();
        if (version.Image is not null)
        {
            definition.Remove("image");
        }

        // Who issues it is not part of what it is; the reader of files wants a name there.
        stored["issuer"] = new JsonObject { ["name"] = "-" };
        var read = AchievementYaml.Parse(stored.ToJsonString());
        if (!read.Succeeded)
        {
            throw new InvalidOperationException($"Version {version.Id} can no longer be read: {read.Problems[0].Code}.");
        }

        var achievement = version.Image is { } image
            ? read.Value.Achievement with
            {
                Image = new AchievementImage.Png(ContentDigest.Of(image), image),
            }
            : read.Value.Achievement;
        return new PublishedContent(achievement, read.Value.Protocol, ProtocolIdentity.Digest(read.Value.Protocol));
    }

    /// <summary>The fields that differ between two canonical forms, in the words of the file.</summary>
    public static IReadOnlyList<string> Differences(string one, string other)
    {
        var (a, b) = (Fields(one), Fields(other));
        return [.. a.Keys.Union(b.Keys, StringComparer.Ordinal).Where(k => !Same(a, b, k)).Order(StringComparer.Ordinal)];
    }

    private static bool Same(Dictionary<string, string> a, Dictionary<string, string> b, string key) =>
        string.Equals(a.GetValueOrDefault(key), b.GetValueOrDefault(key), StringComparison.Ordinal);

    private static Dictionary<string, string> Fields(string canonical)
    {
        var stored = JsonNode.Parse(canonical)!.AsObject();
        var fields = stored["achievement"]!.AsObject().ToDictionary(f => f.Key, f => CanonicalJson.Write(f.Value), StringComparer.Ordinal);
        fields["protocol"] = CanonicalJson.Write(stored["protocol"]);
        return fields;
    }
}
