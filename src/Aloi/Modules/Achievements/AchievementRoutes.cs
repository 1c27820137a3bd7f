using System.Text;
using Aloi.Modules.Achievements.Contracts;
using Aloi.Modules.Organisations.Contracts;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Database;
using Aloi.Platform.Problems;
using Aloi.Platform.Yaml;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Achievements;

/// <summary>Achievements over HTTP: published as the YAML text of their author, read as JSON.</summary>
internal static class AchievementRoutes
{
    // The body is YAML, which another site's form cannot post; the origin is checked all the same.
    private static readonly RouteAccess YamlFromMembers = new(ActorKind.Member, Required: true) { TakesForms = true };

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/v1/entities/{entity}/achievements", PublishAsync).WithMetadata(YamlFromMembers);
        routes.MapGet("/api/v1/entities/{entity}/achievements", ListAsync).OnlyFor(ActorKind.Member);
        routes.MapGet("/api/v1/achievements/{achievement}", ReadAsync).OnlyFor(ActorKind.Member);
        routes.MapGet("/achievements/{achievement}/{version:int}/image.png", ImageAsync).Public();
    }

    private static async Task<IResult> PublishAsync(
        PublicId entity,
        HttpContext http,
        IOrganisations organisations,
        PostAchievement publish
    )
    {
        var cancellation = http.RequestAborted;
        if (await organisations.FindEntityAsync(entity, cancellation) is not { } issuer)
        {
            return http.Refuse(CommonProblems.NotFound.With());
        }

        if (await BodyAsync(http.Request, cancellation) is not { } yaml)
        {
            return http.Refuse(YamlProblems.TooLarge.With(YamlLimits.Bytes / 1024));
        }

        var file = AchievementYaml.Parse(yaml);
        if (!file.Succeeded)
        {
            return http.Refuse(file.Problems);
        }

        return http.Answer(
            await publish.HandleAsync(new AchievementToPublish(issuer.Id, file.Value, yaml), cancellation),
            done =>
                done.IsNew
                    ? Results.Created($"/api/v1/achievements/{done.Version.PublicId}?version={done.Version.Version}", View(done.Version))
                    : Results.Ok(View(done.Version))
        );
    }

    private static async Task<IResult> ListAsync(PublicId entity, HttpContext http, IOrganisations organisations, IssuerContext database)
    {
        if (await organisations.FindEntityAsync(entity, http.RequestAborted) is not { } issuer)
        {
            return http.Refuse(CommonProblems.NotFound.With());
        }

        var rows = await database
            .Set<AchievementVersion>()
            .Where(v => v.Achievement.EntityId == issuer.Id)
            .OrderBy(v => v.AchievementId)
            .ThenBy(v => v.Version)
            .Select(v => new
            {
                v.Achievement.PublicId,
                v.Achievement.Identifier,
                v.Version,
                v.PublishedAt,
            })
            .ToListAsync(http.RequestAborted);
        return Results.Ok(rows.Select(r => new AchievementLine(r.PublicId.ToString(), r.Identifier, r.Version, r.PublishedAt)));
    }

    private static async Task<IResult> ReadAsync(PublicId achievement, int? version, HttpContext http, IAchievements achievements) =>
        await achievements.FindAsync(achievement, version, http.RequestAborted) is { } found
            ? Results.Ok(View(found))
            : http.Refuse(CommonProblems.NotFound.With());

    /// <summary>The picture that signed proofs name by its address: public, and the same for ever.</summary>
    private static async Task<IResult> ImageAsync(PublicId achievement, int version, HttpContext http, IssuerContext database)
    {
        var image = await database
            .AcrossOrganisations<AchievementVersion>()
            .Where(v => v.Version == version)
            .Join(
                database.AcrossOrganisations<Achievement>().Where(a => a.PublicId == achievement),
                v => v.AchievementId,
                a => a.Id,
                (v, _) => v.Image
            )
            .SingleOrDefaultAsync(http.RequestAborted);
        if (image is null)
        {
            return http.Refuse(CommonProblems.NotFound.With());
        }

        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return Results.Bytes(image, "image/png");
    }

    private static async Task<string?> BodyAsync(HttpRequest request, CancellationToken cancellation)
    {
        var body = new byte[YamlLimits.Bytes + 1];
        var length = await request.Body.ReadAtLeastAsync(body, body.Length, throwOnEndOfStream: false, cancellation);
        return length > YamlLimits.Bytes ? null : Encoding.UTF8.GetString(body, 0, length);
    }

    private static AchievementView View(AchievementVersionInfo info) =>
        new(
            info.PublicId.ToString(),
            info.Identifier,
            info.Version,
            info.Content.Achievement.Name,
            info.Content.Achievement.Kind.ToString().ToLowerInvariant(),
            info.Content.ProtocolDigest.Name
        );
}

internal sealed record AchievementLine(string Id, string Identifier, int Version, DateTimeOffset PublishedAt);

internal sealed record AchievementView(string Id, string Identifier, int Version, string Name, string Kind, string Protocol);
