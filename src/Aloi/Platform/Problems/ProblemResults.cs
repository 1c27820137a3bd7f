using Aloi.Platform.Texts;

namespace Aloi.Platform.Problems;

/// <summary>The one place where refusals become RFC 9457 problem details.</summary>
public static class ProblemResults
{
    /// <summary>A page for a browser, problem details for everybody else.</summary>
    public static IResult Refuse(this HttpContext http, IReadOnlyList<Problem> problems) =>
        http.Request.WantsPage() && http.RequestServices.GetService<IProblemPage>() is { } page
            ? page.Draw(http, problems)
            : Details(http, problems);

    /// <summary>The first problem gives the status and the title; every problem is listed with its place.</summary>
    private static IResult Details(HttpContext http, IReadOnlyList<Problem> problems)
    {
        var language = http.Language();
        var first = problems[0];
        var errors = problems.Select(p => new ProblemEntry(p.Code, p.Sentence(language), p.Where)).ToList();
        return Results.Problem(
            type: $"/problems/{first.Code}",
            title: first.Sentence(language),
            statusCode: first.Kind.Status,
            instance: http.Request.Path,
            extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = first.Code, ["errors"] = errors }
        );
    }

    public static IResult Refuse(this HttpContext http, Problem problem) => http.Refuse([problem]);

    /// <summary>Answers the value through <paramref name="success"/>, or the refusals.</summary>
    public static IResult Answer<T>(this HttpContext http, Outcome<T> outcome, Func<T, IResult> success) =>
        outcome.Succeeded ? success(outcome.Value) : http.Refuse(outcome.Problems);
}

public sealed record ProblemEntry(string Code, string Detail, Location? Where);

/// <summary>Refusals that any route may give.</summary>
public static class CommonProblems
{
    public static readonly ProblemKind NotFound = new("common.not-found", StatusCodes.Status404NotFound);
    public static readonly ProblemKind SignInFirst = new("common.sign-in-first", StatusCodes.Status401Unauthorized);
    public static readonly ProblemKind NotAllowed = new("common.not-allowed", StatusCodes.Status403Forbidden);
    public static readonly ProblemKind Malformed = new("common.malformed", StatusCodes.Status400BadRequest);
    public static readonly ProblemKind TooLong = new("common.too-long", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind Missing = new("common.missing", StatusCodes.Status422UnprocessableEntity);
    public static readonly ProblemKind Conflict = new("common.conflict", StatusCodes.Status409Conflict);
    public static readonly ProblemKind Unexpected = new("common.unexpected", StatusCodes.Status500InternalServerError);
}
