using Aloi.Modules.Assessment.Grids;
using Aloi.Modules.Assessment.Reviews.Own;
using Aloi.Modules.Assessment.Reviews.Pages.Own;
using Aloi.Modules.Protocols.Contracts;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Problems;
using Aloi.Platform.Texts;
using Aloi.Ui;

namespace Aloi.Modules.Assessment.Reviews.Pages;

/// <summary>The candidate: where I am, what comes next, and what I say of myself.</summary>
internal static class OwnPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/me", ListAsync).OnlyFor(ActorKind.Member);
        routes.MapGet("/me/{candidacy}/{leaf}", ShowAsync).OnlyFor(ActorKind.Member);
        routes.MapPost("/me/{candidacy}/{leaf}", DeclareAsync).FormFor(ActorKind.Member);
    }

    private static async Task<IResult> ListAsync(HttpContext http, ReadOwn own) =>
        Show.Page<OwnPage>(new { Candidacies = await own.HandleAsync(http.Language(), http.RequestAborted) });

    private static async Task<IResult> ShowAsync(PublicId candidacy, string leaf, HttpContext http, DeclareSelf declare)
    {
        var found = await declare.FindAsync(candidacy, leaf, http.RequestAborted);
        return found.Succeeded ? Draw(found.Value, Kept(found.Value), []) : http.Refuse(found.Problems);
    }

    private static async Task<IResult> DeclareAsync(PublicId candidacy, string leaf, HttpContext http, DeclareSelf declare)
    {
        var found = await declare.FindAsync(candidacy, leaf, http.RequestAborted);
        if (!found.Succeeded)
        {
            return http.Refuse(found.Problems);
        }

        var form = DeclarationForm.Read(found.Value.Leaf, await FormValues.ReadAsync(http));
        var done = await declare.HandleAsync(candidacy, leaf, form, http.RequestAborted);
        if (done.Succeeded)
        {
            Toast.Set(http, "me.declared");
            return Show.See($"/me#c-{candidacy}");
        }

        return Draw(found.Value, form, done.Problems);
    }

    /// <summary>The levels chosen before are shown again; the statement is made anew each time.</summary>
    private static DeclarationForm Kept(OpenDeclaration found)
    {
        var form = DeclarationForm.Empty(found.Leaf);
        return DeclarationForm.HasLevels(found.Leaf) && found.MyWord?.Result is FactResult.Judgement { Marks.Count: > 0 } said
            ? form with
            {
                Grid = GridForm.Of(found.Leaf.Rubric!, said.Marks),
            }
            : form;
    }

    private static IResult Draw(OpenDeclaration found, DeclarationForm form, IReadOnlyList<Problem> problems) =>
        Show.Page<DeclarationPage>(
            new
            {
                Model = new DeclarationModel(
                    $"/me/{found.Open.Row.PublicId}/{Uri.EscapeDataString(found.Leaf.Id)}",
                    found.Leaf,
                    found.Open.Achievement,
                    found.Open.Version.Content.Achievement.Criteria,
                    (found.MyWord?.Result as FactResult.Judgement)?.Outcome,
                    found.MyWord?.Time.Start
                ),
                Form = form,
                Problems = problems,
            },
            problems.Count == 0 ? StatusCodes.Status200OK : problems[0].Kind.Status
        );
}

/// <param name="Said">What they declared before, and when.</param>
public sealed record DeclarationModel(
    string Path,
    SelfDeclaration Leaf,
    string Achievement,
    string Criteria,
    JudgementOutcome? Said,
    DateTimeOffset? SaidAt
);
