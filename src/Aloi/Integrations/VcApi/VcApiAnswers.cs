using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aloi.Standards.Verification;

namespace Aloi.Integrations.VcApi;

/// <summary>The answers of the conformance interface: JSON, with <c>errors</c> when something is refused.</summary>
internal static class VcApiAnswers
{
    private static readonly JsonSerializerOptions Form = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IResult Secured(ReadOnlyMemory<byte> document, int status = StatusCodes.Status201Created) =>
        Answer(new JsonObject { ["verifiableCredential"] = JsonNode.Parse(document.Span) }, status);

    public static IResult Refuse(string code, string message, string? subject, int status = StatusCodes.Status400BadRequest) =>
        Answer(new JsonObject { ["errors"] = new JsonArray(Line(code, message, subject)) }, status);

    public static IResult Refuse(IEnumerable<(string Code, string Message, string? Subject)> findings) =>
        Answer(
            new JsonObject { ["errors"] = new JsonArray([.. findings.Select(f => Line(f.Code, f.Message, f.Subject))]) },
            StatusCodes.Status400BadRequest
        );

    /// <summary>What a verification came to: 200 when everything that decides passed, 400 with the reasons otherwise.</summary>
    public static IResult Verified(IReadOnlyList<Check> checks, IReadOnlyList<Check> troubles)
    {
        var answer = new JsonObject
        {
            ["verified"] = troubles.Count == 0,
            ["checks"] = Lines(checks),
            ["errors"] = Lines(troubles),
        };
        return Answer(answer, troubles.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);
    }

    public static IResult Answer(JsonObject answer, int status) =>
        Results.Text(answer.ToJsonString(Form), "application/json", null, status);

    private static JsonArray Lines(IEnumerable<Check> checks) =>
        [.. checks.Select(c => (JsonNode)Line(c.Code, c.Message.English, c.Subject, c.State))];

    private static JsonObject Line(string code, string message, string? subject, CheckState? state = null)
    {
        var line = new JsonObject { ["code"] = code, ["message"] = message };
        if (subject is not null)
        {
            line["subject"] = subject;
        }

        if (state is { } known)
        {
            line["state"] = known.ToString().ToLowerInvariant();
        }

        return line;
    }
}
