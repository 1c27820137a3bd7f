using Aloi.Platform.Problems;
using Aloi.Ui.Pages;

namespace Aloi.Ui;

/// <summary>Refusals in words, on a page that says what to do next.</summary>
internal sealed class ProblemPages : IProblemPage
{
    public IResult Draw(HttpContext http, IReadOnlyList<Problem> problems) =>
        Show.Page<ProblemPage>(new { Problems = problems }, problems[0].Kind.Status);
}
