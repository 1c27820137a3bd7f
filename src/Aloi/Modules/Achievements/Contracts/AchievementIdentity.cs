using System.Text.Json.Nodes;
using Aloi.Modules.Achievements.Writing;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Json;

namespace Aloi.Modules.Achievements.Contracts;

/// <summary>
/// The content of an achievement in canonical form, so that a definition changed under the same version is noticed. The issuer is not part of it: an
/// achievement is known by its issuer, and a new address of the issuer changes nothing it certified.
/// </summary>
public static class AchievementIdentity
{
    public static ContentDigest Digest(AchievementFile file) => ContentDigest.Of(Canonical(file));

    /// <summary>RFC 8785; what was left out stays out.</summary>
    public static string Canonical(AchievementFile file) =>
        CanonicalJson.Write(
            new JsonObject
            {
                ["achievement"] = AchievementModel.Of(file.Achievement),
                ["protocol"] = JsonNode.Parse(ProtocolIdentity.Canonical(file.Protocol)),
            }
        );
}
