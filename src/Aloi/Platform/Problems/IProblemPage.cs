namespace Aloi.Platform.Problems;

/// <summary>Draws refusals as a page for people with a browser; everybody else gets problem details.</summary>
public interface IProblemPage
{
    IResult Draw(HttpContext http, IReadOnlyList<Problem> problems);
}

public static class Browsers
{
    /// <summary>Whether whoever asks would rather read a page: browsers name <c>text/html</c>, programs do not.</summary>
    public static bool WantsPage(this HttpRequest request) =>
        !request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
        && request.Headers.Accept.Any(a => a?.Contains("text/html", StringComparison.OrdinalIgnoreCase) == true);
}
