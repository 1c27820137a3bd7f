using System.Text.Json.Nodes;
using Aloi.Modules.Achievements.Contracts;
using Aloi.Platform.Collections;
using Aloi.Platform.Time;

namespace Aloi.Modules.Achievements.Writing;

/// <summary>An achievement as plain data, in the words of its file. What was left out stays out, so that a new field changes no older file.</summary>
internal static class AchievementModel
{
    public static JsonObject Of(AchievementDefinition achievement)
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
        Put(model, "outcomes", Texts(achievement.Outcomes));
        Put(model, "workload", Text(achievement.Workload));
        Put(model, "eqf", achievement.Eqf is { } level ? JsonValue.Create<decimal>(level) : null);
        Put(model, "participation", Word(AchievementWords.Participations, achievement.Participation));
        Put(model, "quality", JsonValue.Create(achievement.Quality));
        Put(model, "prerequisites", JsonValue.Create(achievement.Prerequisites));
        Put(model, "supervision", Word(AchievementWords.Supervisions, achievement.Supervision));
        Put(model, "validity", Text(achievement.Validity));
        Put(model, "image", JsonValue.Create(ImageName(achievement.Image)));
        Put(model, "imageAlt", JsonValue.Create(achievement.ImageAlt));
        Put(model, "alignments", achievement.Alignments.Count == 0 ? null : new JsonArray([.. achievement.Alignments.Select(Of)]));
        Put(model, "skills", Texts(achievement.Skills));
        return model;
    }

    public static JsonObject Of(IssuerDefinition issuer)
    {
        var model = new JsonObject { ["name"] = issuer.Name };
        Put(model, "url", JsonValue.Create(issuer.Url));
        Put(model, "country", JsonValue.Create(issuer.Country));
        return model;
    }

    private static JsonObject Of(AlignmentDefinition alignment)
    {
        var model = new JsonObject { ["url"] = alignment.Url, ["name"] = alignment.Name };
        Put(model, "framework", JsonValue.Create(alignment.Framework));
        Put(model, "code", JsonValue.Create(alignment.Code));
        return model;
    }

    private static JsonArray? Texts(ValueList<string> texts) =>
        texts.Count == 0 ? null : new JsonArray([.. texts.Select(text => (JsonNode)JsonValue.Create(text))]);

    private static JsonValue? Text(CalendarDuration? duration) => JsonValue.Create(duration?.ToString());

    private static JsonValue? Word<T>(IReadOnlyDictionary<string, T> words, T? value)
        where T : struct, Enum => value is { } chosen ? JsonValue.Create(AchievementWords.Of(words, chosen)) : null;

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
