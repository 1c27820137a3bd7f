using Aloi.Modules.Vault.Pages.Holding;
using Aloi.Modules.Vault.Proofs;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Problems;
using Aloi.Platform.Texts;
using Aloi.Ui;

namespace Aloi.Modules.Vault.Pages;

/// <summary>The holder's own pages: what they have, one proof, and what they do with it.</summary>
internal static class VaultPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/vault", ListAsync).OnlyFor(ActorKind.Person);
        routes.MapGet("/vault/welcome/{item}", WelcomeAsync).OnlyFor(ActorKind.Person);
        routes.MapGet("/vault/proofs/{item}", ShowAsync).OnlyFor(ActorKind.Person);
        routes.MapPost("/vault/proofs/{item}/visibility", ChooseAsync).FormFor(ActorKind.Person);
        routes.MapGet("/vault/proofs/{item}/picture", PictureAsync).OnlyFor(ActorKind.Person);
        routes.MapGet("/vault/proofs/{item}/credential.json", DownloadJsonAsync).OnlyFor(ActorKind.Person);
        routes.MapGet("/vault/proofs/{item}/badge.png", DownloadPictureAsync).OnlyFor(ActorKind.Person);
    }

    private static async Task<IResult> ListAsync(HttpContext http, HeldProofs proofs, VaultHost host)
    {
        var held = await proofs.ListAsync(http.RequestAborted);
        return Show.Page<VaultHomePage>(new { Proofs = held, Host = await host.NameAsync(http.RequestAborted) });
    }

    private static async Task<IResult> WelcomeAsync(PublicId item, HttpContext http, HeldProofs proofs) =>
        await proofs.FindAsync(item, VaultAct.Viewed, http.RequestAborted) is { } proof
            ? Show.Page<WelcomePage>(new { Proof = proof })
            : http.Refuse(CommonProblems.NotFound.With());

    private static async Task<IResult> ShowAsync(PublicId item, string? face, HttpContext http, HeldProofs proofs, ProofStanding standing)
    {
        if (await proofs.FindAsync(item, VaultAct.Viewed, http.RequestAborted) is not { } proof)
        {
            return http.Refuse(CommonProblems.NotFound.With());
        }

        var today = await standing.OfAsync(proof.Content.Credential, http.RequestAborted);
        return Show.Page<ProofPage>(
            new
            {
                Proof = proof,
                Standing = today,
                Face = FaceNames.Known(face),
            }
        );
    }

    private static async Task<IResult> ChooseAsync(PublicId item, HttpContext http, ChooseVisibility choose)
    {
        var form = await FormValues.ReadAsync(http);
        var isPrivate = form["choice"] == "private";
        var done = await choose.HandleAsync(item, isPrivate, http.RequestAborted);
        if (done.Succeeded)
        {
            Toast.Set(http, isPrivate ? "vault.proof.now-private" : "vault.proof.now-visible");
        }

        return http.Answer(done, _ => Show.See($"/vault/proofs/{item}#sharing"));
    }

    /// <summary>Shown in pages only, so the look is not written down again.</summary>
    private static async Task<IResult> PictureAsync(PublicId item, HttpContext http, HeldProofs proofs, BadgePictures pictures)
    {
        if (await proofs.FindAsync(item, act: null, http.RequestAborted) is not { } proof)
        {
            return http.Refuse(CommonProblems.NotFound.With());
        }

        var picture = await pictures.ReadAsync(proof.Words, http.RequestAborted);
        http.Response.Headers.CacheControl = "private, max-age=86400";
        return Results.Bytes(picture.Bytes, picture.Type);
    }

    private static async Task<IResult> DownloadJsonAsync(PublicId item, HttpContext http, HeldProofs proofs) =>
        await proofs.FindAsync(item, VaultAct.Downloaded, http.RequestAborted) is { } proof
            ? Results.File(proof.Content.Credential, "application/vc+ld+json", FileName(proof, ".json"))
            : http.Refuse(CommonProblems.NotFound.With());

    private static async Task<IResult> DownloadPictureAsync(PublicId item, HttpContext http, HeldProofs proofs, BadgePictures pictures)
    {
        if (await proofs.FindAsync(item, VaultAct.Downloaded, http.RequestAborted) is not { } proof)
        {
            return http.Refuse(CommonProblems.NotFound.With());
        }

        var baked = await pictures.BakeAsync(proof.Words, proof.Content.Credential, http.RequestAborted);
        return Results.File(baked, "image/png", FileName(proof, ".png"));
    }

    private static string FileName(HeldProof proof, string ending) =>
        (Slug.Of(proof.Words.Title) is { Length: > 0 } name ? name : proof.Id.ToString()) + ending;
}

/// <summary>The faces a proof can show, by their names in addresses.</summary>
internal static class FaceNames
{
    public static readonly string[] All = ["badge", "certificate", "parchment"];

    public static string Known(string? name) => Array.Find(All, n => n == name) ?? All[0];
}
