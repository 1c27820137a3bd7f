using System.Text;
using Aloi.Modules.Credentials.Faces;
using Aloi.Modules.Credentials.Pages;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Problems;
using Aloi.Platform.Texts;
using Aloi.Standards.Baking;
using Aloi.Ui;

namespace Aloi.Modules.Credentials.Public;

/// <summary>A proof at its public address: the page for people, the signed document for programs, the card and the badge as pictures.</summary>
internal static class ProofRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/c/{id}", AnswerAsync).Public();
        routes.MapGet("/c/{id}/badge.png", BakedAsync).Public();
    }

    private static Task<IResult> AnswerAsync(
        string id,
        HttpContext http,
        ServeCredential serve,
        ProofDossiers dossiers,
        ProofPictures pictures
    )
    {
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        http.Response.Headers.Vary = "Accept, Accept-Language, Cookie";
        http.Response.Headers.CacheControl = "no-cache";
        var address = PublicAddress.Read(id, http.Request);
        if (!PublicId.TryParse(address.Id, null, out var publicId))
        {
            return Task.FromResult(http.Refuse(CommonProblems.NotFound.With()));
        }

        return address.Wanted switch
        {
            Wanted.Page => PageAsync(publicId, http, dossiers),
            Wanted.Card => CardAsync(publicId, http, dossiers, pictures),
            Wanted.Badge => BadgeAsync(publicId, http, dossiers, pictures),
            _ => DocumentAsync(publicId, address.MediaType, http, serve),
        };
    }

    private static async Task<IResult> DocumentAsync(PublicId id, string type, HttpContext http, ServeCredential serve) =>
        http.Answer(await serve.HandleAsync(id, http.RequestAborted), document => Results.Bytes(document, type));

    private static async Task<IResult> PageAsync(PublicId id, HttpContext http, ProofDossiers dossiers)
    {
        var found = await dossiers.FindAsync(id, Origin(http), http.RequestAborted);
        if (!found.Succeeded)
        {
            // Whether something was never here, is private, is not yet in the log or was erased is nobody's business.
            return http.Refuse(CommonProblems.NotFound.With());
        }

        var dossier = found.Value.Dossier;
        return Faces.Face.Read(http.Request.Query["face"]) switch
        {
            FaceKind.Badge => Show.Page<ProofPage>(new { Proof = dossier }),
            var face => Show.Page<FacePage>(new { Proof = dossier, Kind = face }),
        };
    }

    private static async Task<IResult> CardAsync(PublicId id, HttpContext http, ProofDossiers dossiers, ProofPictures pictures)
    {
        var found = await dossiers.FindAsync(id, Origin(http), http.RequestAborted);
        if (!found.Succeeded)
        {
            return http.Refuse(CommonProblems.NotFound.With());
        }

        http.Response.Headers.CacheControl = "public, max-age=300";
        return Results.Bytes(await pictures.CardAsync(found.Value.Dossier, http.Language(), http.RequestAborted), "image/png");
    }

    private static async Task<IResult> BadgeAsync(PublicId id, HttpContext http, ProofDossiers dossiers, ProofPictures pictures)
    {
        var found = await dossiers.FindAsync(id, Origin(http), http.RequestAborted);
        return found.Succeeded
            ? Results.Bytes(Encoding.UTF8.GetBytes(await pictures.BadgeAsync(found.Value.Dossier, http.RequestAborted)), "image/svg+xml")
            : http.Refuse(CommonProblems.NotFound.With());
    }

    /// <summary>The badge with the proof inside it, to be kept as a file.</summary>
    private static async Task<IResult> BakedAsync(PublicId id, HttpContext http, ProofDossiers dossiers, ProofPictures pictures)
    {
        http.Response.Headers["X-Robots-Tag"] = "noindex";
        var found = await dossiers.FindAsync(id, Origin(http), http.RequestAborted);
        if (
            !found.Succeeded
            || await pictures.BadgePngAsync(found.Value.Dossier, http.RequestAborted) is not { } picture
            || PngBaking.Bake(picture, found.Value.Proof.Document, replace: true).Picture is not { } baked
        )
        {
            return http.Refuse(CommonProblems.NotFound.With());
        }

        var name = Slug.Of(found.Value.Dossier.Title);
        return Results.File(baked, "image/png", $"{(name.Length > 0 ? name : "badge")}.png");
    }

    private static string Origin(HttpContext http) => $"{http.Request.Scheme}://{http.Request.Host}";
}
