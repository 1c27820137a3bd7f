using System.Globalization;
using Aloi.Modules.Organisations.Settings.Pages;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Drawing;
using Aloi.Platform.Problems;
using Aloi.Ui;

namespace Aloi.Modules.Organisations.Settings;

/// <summary>The page where an organisation says how it presents itself, and the public address of its logo.</summary>
internal static class SettingsPages
{
    private const string Page = "/settings";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Page, ShowAsync).OnlyFor(ActorKind.Member);
        routes.MapPost(Page, EditAsync).FormFor(ActorKind.Member);
        routes.MapPost("/settings/logo", SetLogoAsync).FormFor(ActorKind.Member);
        routes.MapPost("/settings/logo/remove", RemoveLogoAsync).FormFor(ActorKind.Member);
        routes.MapGet("/organisations/{organisation}/logo.png", LogoAsync).Public();
    }

    private static Task<IResult> ShowAsync(HttpContext http, ChangeSettings settings, CancellationToken cancellation) =>
        PageAsync(http, settings, null, null, cancellation);

    private static async Task<IResult> EditAsync(HttpContext http, ChangeSettings settings, CancellationToken cancellation)
    {
        var form = await FormValues.ReadAsync(http);
        var edit = new SettingsEdit(
            form["name"],
            form["welcomeFrench"],
            form["welcomeEnglish"],
            form["legalFrench"],
            form["legalEnglish"],
            long.TryParse(form["version"], CultureInfo.InvariantCulture, out var version) ? version : -1
        );
        var changed = await settings.HandleAsync(edit, cancellation);
        return await AfterAsync(http, settings, changed, edit, "settings.saved", cancellation);
    }

    private static async Task<IResult> SetLogoAsync(HttpContext http, ChangeSettings settings, LogoReader logos, CancellationToken cancellation)
    {
        var form = await FormValues.ReadAsync(http);
        var read = await ReadAsync(form.File("logo"), logos, cancellation);
        var changed = read.Succeeded ? await settings.SetLogoAsync(read.Value, cancellation) : Outcome<bool>.Refused(read.Problems);
        return await AfterAsync(http, settings, At(changed, "logo"), null, "settings.logo-saved", cancellation);
    }

    private static async Task<IResult> RemoveLogoAsync(HttpContext http, ChangeSettings settings, CancellationToken cancellation) =>
        await AfterAsync(http, settings, await settings.SetLogoAsync(null, cancellation), null, "settings.logo-removed", cancellation);

    private static async Task<IResult> LogoAsync(PublicId organisation, HttpContext http, Looks looks, CancellationToken cancellation)
    {
        if (await looks.LogoAsync(organisation, cancellation) is not { } logo)
        {
            return http.Refuse(CommonProblems.NotFound.With());
        }

        http.Response.Headers.CacheControl = http.Request.Query.ContainsKey("v") ? "public, max-age=31536000, immutable" : "public, max-age=3600";
        return Results.Bytes(logo, "image/png");
    }

    private static async Task<IResult> AfterAsync(
        HttpContext http,
        ChangeSettings settings,
        Outcome<bool> changed,
        SettingsEdit? typed,
        string said,
        CancellationToken cancellation
    )
    {
        if (!changed.Succeeded)
        {
            return await PageAsync(http, settings, typed, changed.Problems, cancellation);
        }

        Toast.Set(http, said);
        return Show.See(Page);
    }

    private static async Task<IResult> PageAsync(
        HttpContext http,
        ChangeSettings settings,
        SettingsEdit? typed,
        IReadOnlyList<Problem>? problems,
        CancellationToken cancellation
    ) =>
        http.Answer(
            await settings.ReadAsync(cancellation),
            shown =>
                Show.Page<SettingsPage>(
                    new
                    {
                        Shown = shown,
                        Typed = typed ?? shown.Edit(),
                        Problems = problems,
                    },
                    problems?[0].Kind.Status ?? StatusCodes.Status200OK
                )
        );

    private static async Task<Outcome<byte[]>> ReadAsync(IFormFile? file, LogoReader logos, CancellationToken cancellation)
    {
        if (file is null)
        {
            return CommonProblems.Missing.With("logo");
        }

        if (file.Length > PictureCheck.MostBytes)
        {
            return DrawingProblems.TooHeavy.With(PictureCheck.MostBytes / 1024);
        }

        using var content = new MemoryStream();
        await file.CopyToAsync(content, cancellation);
        return await logos.ReadAsync(content.ToArray(), cancellation);
    }

    private static Outcome<bool> At(Outcome<bool> outcome, string field) =>
        outcome.Succeeded ? outcome : Outcome<bool>.Refused([.. outcome.Problems.Select(p => p.At(new Location(Field: field)))]);
}
