using Aloi.Modules.Frameworks.Contracts;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Problems;
using Aloi.Ui;

namespace Aloi.Modules.Frameworks.Pages;

/// <summary>The lists of skills: looked through, brought in, taken away.</summary>
internal static class SkillsPages
{
    private const int OnOnePage = 50;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/skills", ReadAsync).OnlyFor(ActorKind.Member);
        routes.MapPost("/skills/import", ImportAsync).FormFor(ActorKind.Member);
        routes.MapPost("/skills/published", PublishedAsync).FormFor(ActorKind.Member);
        routes.MapPost("/skills/lists/{framework}/remove", RemoveAsync).FormFor(ActorKind.Member);
    }

    private static async Task<IResult> ReadAsync(
        string? q,
        string? list,
        int? page,
        HttpContext http,
        IFrameworks frameworks,
        SkillRights rights
    ) =>
        await DrawAsync(new SkillsAsked(q?.Trim() ?? "", list ?? "", Math.Clamp(page ?? 1, 1, 10_000)), [], "", http, (frameworks, rights));

    private static async Task<IResult> DrawAsync(
        SkillsAsked asked,
        IReadOnlyList<Problem> problems,
        string name,
        HttpContext http,
        (IFrameworks Frameworks, SkillRights Rights) tools
    )
    {
        PublicId? list = PublicId.TryParse(asked.List, null, out var id) ? id : null;
        var query = new SkillQuery(asked.Words, list, OnOnePage + 1, (asked.Page - 1) * OnOnePage);
        var isAsked = asked.Words.Length > 0 || list is not null;
        var found = isAsked ? await tools.Frameworks.SearchAsync(query, http.RequestAborted) : [];
        return Show.Page<SkillsPage>(
            new
            {
                Asked = asked,
                IsAsked = isAsked,
                Frameworks = await tools.Frameworks.AllAsync(http.RequestAborted),
                Found = (IReadOnlyList<SkillInfo>)[.. found.Take(OnOnePage)],
                HasMore = found.Count > OnOnePage,
                MayImport = await tools.Rights.MayImportAsync(http.RequestAborted),
                Problems = problems,
                ListName = name,
            },
            problems.Count > 0 ? problems[0].Kind.Status : StatusCodes.Status200OK
        );
    }

    private static async Task<IResult> ImportAsync(HttpContext http, ImportSkills import, IFrameworks frameworks, SkillRights rights)
    {
        var form = await FormValues.ReadAsync(http);
        var bytes = await BytesAsync(form.File("file"), http.RequestAborted);
        var imported = await import.HandleAsync(new SkillsToImport(bytes, form["name"]), http.RequestAborted);
        return imported.Succeeded ? Done(http, imported.Value)
            : imported.Problems[0].Kind == CommonProblems.NotAllowed ? http.Refuse(imported.Problems)
            : await DrawAsync(new SkillsAsked("", "", 1), imported.Problems, form["name"], http, (frameworks, rights));
    }

    private static async Task<IResult> PublishedAsync(HttpContext http, IFrameworks frameworks)
    {
        var form = await FormValues.ReadAsync(http);
        return http.Answer(await frameworks.ImportPublishedAsync(form["which"], http.RequestAborted), done => Done(http, done));
    }

    private static async Task<IResult> RemoveAsync(PublicId framework, HttpContext http, RemoveFramework remove) =>
        http.Answer(
            await remove.HandleAsync(framework, http.RequestAborted),
            name =>
            {
                Toast.Set(http, "frameworks.removed", name);
                return Show.See("/skills");
            }
        );

    private static IResult Done(HttpContext http, FrameworkInfo framework)
    {
        Toast.Set(http, "frameworks.imported", framework.Name, framework.Skills);
        return Show.See("/skills");
    }

    /// <summary>One byte more than is allowed is enough to refuse.</summary>
    private static async Task<byte[]> BytesAsync(IFormFile? file, CancellationToken cancellation)
    {
        if (file is null)
        {
            return [];
        }

        var bytes = new byte[Math.Min(file.Length, FrameworksLimits.Bytes + 1)];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, cancellation);
        return bytes;
    }
}

public sealed record SkillsAsked(string Words, string List, int Page);
