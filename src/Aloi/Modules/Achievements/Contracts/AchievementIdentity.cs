using System.Text.Json.Nodes;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform.Json;
using Aloi.Platform.Time;

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
                ["achievement"] = Model(file.Achievement),
                ["protocol"] = JsonNode.Parse(ProtocolIdentity.Canonical(file.Protocol)),
            }
        );

    private static JsonObject Model(AchievementDefinition achievement)
    {
        var model = new JsonObject
        {
            ["id"] = achievement.Id,
            ["version"] = JsonValue.Create<decimal>(achievement.Version),
            ["name"] = achievement.Name,
            ["description"] = achievement.Description,
            ["criteria"] = achievement.Criteria,
            ["kind"] = achievement.Kind.ToString().ToLowerInvariant(),
            ["language"] = achievement.Language,
        };
        Put(model, "workload", Text(achievement.Workload));
        Put(model, "eqf", achievement.Eqf is { } level ? JsonValue.Create<decimal>(level) : null);
        Put(model, "validity", Text(achievement.Validity));
        Put(model, "image", JsonValue.Create(ImageName(achievement.Image)));
        Put(model, "alignments", achievement.Alignments.Count == 0 ? null : new JsonArray([.. achievement.Alignments.Select(Model)]));
        return model;
    }

    private static JsonObject Model(AlignmentDefinition alignment)
    {
        var model = new JsonObject { ["url"] = alignment.Url, ["name"] = alignment.Name };
        Put(model, "framework", JsonValue.Create(alignment.Framework));
        return model;
    }

    private static JsonValue? Text(CalendarDuration? duration) => JsonValue.Create(duration?.ToString());

    private static string? ImageName(AchievementImage? image) =>
        image switch
        {
            AchievementImage.Link link => link.Url,
            AchievementImage.Png png => png.Digest.Name,
            _ => null,
        };

    private static void Put(JsonObject model, string name, JsonNode? value)
    {
        if (value is not null)
        {
            model[name] = value;
        }
    }
}
