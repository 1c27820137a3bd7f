using System.Text;
using Aloi.Modules.Achievements.Drafts;
using Aloi.Modules.Achievements.Pages.Drafting;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Problems;
using Aloi.Ui;

namespace Aloi.Modules.Achievements.Pages;

/// <summary>The proofs of an organisation: all of them, and one by one.</summary>
internal static class AchievementPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/achievements", ListAsync).OnlyFor(ActorKind.Member);
        routes.MapGet("/achievements/{achievement}", ReadAsync).OnlyFor(ActorKind.Member);
        routes.MapGet("/achievements/{achievement}/definition.yaml", YamlAsync).OnlyFor(ActorKind.Member);
        routes.MapPost("/achievements/{achievement}/versions", NextAsync).FormFor(ActorKind.Member);
        DraftPages.Map(routes);
    }

    private static async Task<IResult> ListAsync(
        [AsParameters] AchievementQuery query,
        HttpContext http,
        AchievementLines lines,
        PeopleCounter people,
        IEntityTree entities
    )
    {
        var filter = query.Filter();
        var rows = await lines.ReadAsync(filter, http.RequestAborted);
        var counts = await people.CountAsync(
            [.. rows.Rows.Where(r => r.Version is not null).Select(r => r.VersionId)],
            http.RequestAborted
        );
        return Show.Page<AchievementsPage>(
            new
            {
                Rows = rows,
                Filter = filter,
                Counts = counts,
                Entities = await entities.AllAsync(http.RequestAborted),
                MayDesign = (await entities.WhereAsync(Right.Designer, http.RequestAborted)).Any(e => e.Entity.IsIssuer),
            }
        );
    }

    private static async Task<IResult> ReadAsync(PublicId achievement, int? version, HttpContext http, AchievementSheets sheets) =>
        await sheets.ReadAsync(achievement, version, http.RequestAborted) is { } sheet
            ? Show.Page<AchievementPage>(new { Sheet = sheet })
            : http.Refuse(CommonProblems.NotFound.With());

    /// <summary>The same thing as a file, as its author wrote it.</summary>
    private static async Task<IResult> YamlAsync(PublicId achievement, int? version, HttpContext http, AchievementSheets sheets)
    {
        if (await sheets.ReadAsync(achievement, version, http.RequestAborted) is not { } sheet)
        {
            return http.Refuse(CommonProblems.NotFound.With());
        }

        var name = $"{sheet.Achievement.Identifier}-v{sheet.Shown.Version}.yaml";
        return Results.File(Encoding.UTF8.GetBytes(sheet.Shown.Yaml), "application/yaml", name);
    }

    private static async Task<IResult> NextAsync(PublicId achievement, HttpContext http, StartDraft start) =>
        http.Answer(
            await start.NextVersionAsync(achievement, http.RequestAborted),
            draft => Show.See(DraftSteps.Path(draft, DraftStep.What))
        );
}

internal sealed record AchievementQuery(string? State, string? Kind, string? Entity, string? Q, int? Page)
{
    public AchievementFilter Filter() => new(State ?? "", Kind ?? "", Entity ?? "", Q?.Trim() ?? "", Math.Clamp(Page ?? 1, 1, 10_000));
}
