using System.Text.Json.Nodes;
using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Yaml;

namespace Aloi.Modules.Achievements.Writing;

/// <summary>An achievement as the text that its reader reads back as the same thing.</summary>
internal static class AchievementText
{
    public static string Print(AchievementFile file, string imageFile)
    {
        var achievement = AchievementModel.Of(file.Achievement);
        if (file.Achievement.Image is AchievementImage.Png)
        {
            achievement["image"] = imageFile;
        }

        var head = new JsonObject { ["issuer"] = AchievementModel.Of(file.Issuer), ["achievement"] = achievement };
        return YamlPrinter.Print(head) + ProtocolYaml.Print(file.Protocol);
    }
}
