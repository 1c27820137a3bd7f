using System.Text;
using Aloi.Modules.Credentials.Faces;
using Aloi.Modules.Credentials.Pages;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Problems;
using Aloi.Ui;

namespace Aloi.Modules.Credentials.Issuers;

/// <summary>An issuer's public page, and one for each of its achievements.</summary>
internal static class IssuerRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/o/{entity}", IssuerAsync).Public();
        routes.MapGet("/o/{entity}/{identifier}", AchievementAsync).Public();
        routes.MapGet("/o/{entity}/{identifier}/badge.svg", BadgeAsync).Public();
    }

    private static async Task<IResult> IssuerAsync(string entity, HttpContext http, IssuerPages pages) =>
        await FindAsync(entity, http, pages) is { } issuer
            ? Show.Page<IssuerPage>(new { Issuer = issuer })
            : http.Refuse(CommonProblems.NotFound.With());

    private static async Task<IResult> AchievementAsync(string entity, string identifier, HttpContext http, IssuerPages pages) =>
        await FindAsync(entity, http, pages) is { } issuer && Line(issuer, identifier) is { } line
            ? Show.Page<AchievementPublicPage>(new { Issuer = issuer, Line = line })
            : http.Refuse(CommonProblems.NotFound.With());

    private static async Task<IResult> BadgeAsync(string entity, string identifier, HttpContext http, IssuerPages pages)
    {
        if (await FindAsync(entity, http, pages) is not { } issuer || Line(issuer, identifier) is not { } line)
        {
            return http.Refuse(CommonProblems.NotFound.With());
        }

        http.Response.Headers.CacheControl = "public, max-age=300";
        var definition = line.Version.Content.Achievement;
        return Results.Bytes(Encoding.UTF8.GetBytes(DefaultBadge.Draw(definition.Kind, definition.Name)), "image/svg+xml");
    }

    private static async Task<IssuerProfile?> FindAsync(string entity, HttpContext http, IssuerPages pages)
    {
        http.Response.Headers.Vary = "Accept-Language, Cookie";
        return PublicId.TryParse(entity, null, out var id) ? await pages.FindAsync(id, http.RequestAborted) : null;
    }

    private static CatalogueLine? Line(IssuerProfile issuer, string identifier) =>
        issuer.Catalogue.FirstOrDefault(l => string.Equals(l.Version.Identifier, identifier, StringComparison.Ordinal));
}
