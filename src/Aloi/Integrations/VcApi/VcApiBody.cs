using System.Text.Json;
using Aloi.Platform.Outbound;
using Aloi.Standards.Json;

namespace Aloi.Integrations.VcApi;

/// <summary>A request of the conformance interface, read strictly.</summary>
internal static class VcApiBody
{
    private const int MostBytes = 1024 * 1024;

    /// <summary>The body, or the refusal that answers it.</summary>
    public static async Task<(JsonElement Body, IResult? Refusal)> ReadAsync(HttpRequest request)
    {
        if (await BoundedReading.ReadAsync(request.Body, MostBytes, request.HttpContext.RequestAborted) is not { } bytes)
        {
            return (default, VcApiAnswers.Refuse("request.too-large", "The request is larger than one megabyte.", null));
        }

        try
        {
            using var parsed = StrictJson.Parse(bytes);
            return parsed.RootElement.ValueKind == JsonValueKind.Object
                ? (parsed.RootElement.Clone(), null)
                : (default, VcApiAnswers.Refuse("request.not-an-object", "The request is not a JSON object.", null));
        }
        catch (StrictJsonException e)
        {
            return (default, VcApiAnswers.Refuse("request.not-json", e.Message, $"{e.Line}:{e.Column}"));
        }
    }

    /// <summary>The member when it is an object.</summary>
    public static JsonElement? Object(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Object ? value : null;

    /// <summary>A list of texts in the options, empty when there is none; null when something else is there.</summary>
    public static IReadOnlyList<string>? Texts(JsonElement body, string name)
    {
        if (Object(body, "options") is not { } options || !options.TryGetProperty(name, out var list))
        {
            return [];
        }

        return list.ValueKind == JsonValueKind.Array && list.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String)
            ? [.. list.EnumerateArray().Select(item => item.GetString()!)]
            : null;
    }

    /// <summary>A text in the options; null when there is none.</summary>
    public static string? Text(JsonElement body, string name) =>
        Object(body, "options") is { } options && options.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}
