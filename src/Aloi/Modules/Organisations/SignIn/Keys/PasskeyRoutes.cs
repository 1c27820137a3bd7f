using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Passkeys;
using Aloi.Platform.Problems;
using Aloi.Platform.Texts;
using Aloi.Ui;

namespace Aloi.Modules.Organisations.SignIn.Keys;

/// <summary>What the passkey island speaks with, and the page of a member's own keys.</summary>
internal static class PasskeyRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/signin/passkey/options", BeginUsingAsync).Public();
        routes.MapPost("/signin/passkey", EndUsingAsync).Public();
        routes.MapGet("/passkeys", ListAsync).OnlyFor(ActorKind.Member);
        routes.MapPost("/passkeys/options", BeginAddingAsync).OnlyFor(ActorKind.Member);
        routes.MapPost("/passkeys", EndAddingAsync).OnlyFor(ActorKind.Member);
        routes.MapPost("/passkeys/{passkey}/name", RenameAsync).FormFor(ActorKind.Member);
        routes.MapPost("/passkeys/{passkey}/delete", DeleteAsync).FormFor(ActorKind.Member);
    }

    private static async Task<IResult> BeginUsingAsync(HttpContext http, PasskeyCeremony ceremony, MemberPasskeyBook book) =>
        Json(await ceremony.BeginUsingAsync(http, book));

    private static async Task<IResult> EndUsingAsync(
        HttpContext http,
        PasskeyCeremony ceremony,
        MemberPasskeyBook book,
        SignInByPasskey signIn,
        CancellationToken cancellation
    )
    {
        var used = await ceremony.EndUsingAsync(http, book);
        if (!used.Succeeded)
        {
            return http.Refuse(used.Problems);
        }

        var started = await signIn.HandleAsync(used.Value, cancellation);
        if (started.Succeeded)
        {
            SessionCookie.Set(http, MemberSessionReader.Cookie, started.Value.Secret, started.Value.ExpiresAt);
        }

        return http.Answer(started, _ => Results.NoContent());
    }

    private static async Task<IResult> ListAsync(OwnPasskeys keys, CancellationToken cancellation) =>
        Show.Page<Pages.PasskeysPage>(new { Keys = await keys.ListAsync(cancellation) });

    private static async Task<IResult> BeginAddingAsync(
        HttpContext http,
        PasskeyCeremony ceremony,
        MemberPasskeyBook book,
        PasskeyOwners owners,
        CancellationToken cancellation
    ) => Json(await ceremony.BeginAddingAsync(http, book, await owners.CurrentAsync(cancellation)));

    private static async Task<IResult> EndAddingAsync(
        HttpContext http,
        PasskeyCeremony ceremony,
        MemberPasskeyBook book,
        PasskeyOwners owners,
        OwnPasskeys keys,
        CancellationToken cancellation
    )
    {
        var made = await ceremony.EndAddingAsync(http, book, (await owners.CurrentAsync(cancellation)).Handle);
        if (!made.Succeeded)
        {
            return http.Refuse(made.Problems);
        }

        var name = DeviceName.Of(http.Request.Headers.UserAgent) ?? TextCatalog.Get(http.Language(), "passkeys.default-name");
        var added = await keys.AddAsync(made.Value, name, cancellation);
        if (added.Succeeded)
        {
            Toast.Set(http, "passkeys.added");
        }

        return http.Answer(added, _ => Results.NoContent());
    }

    private static async Task<IResult> RenameAsync(PublicId passkey, HttpContext http, OwnPasskeys keys, CancellationToken cancellation)
    {
        var name = OneLine.Of((await FormValues.ReadAsync(http))["name"]);
        if (name.Length is 0 or > PasskeyRow.LongestName)
        {
            name = TextCatalog.Get(http.Language(), "passkeys.default-name");
        }

        return Told(http, await keys.RenameAsync(passkey, name, cancellation), "passkeys.renamed");
    }

    private static async Task<IResult> DeleteAsync(PublicId passkey, HttpContext http, OwnPasskeys keys, CancellationToken cancellation) =>
        Told(http, await keys.DeleteAsync(passkey, cancellation), "passkeys.deleted");

    private static IResult Told(HttpContext http, Outcome<string> outcome, string key)
    {
        if (outcome.Succeeded)
        {
            Toast.Set(http, key, outcome.Value);
        }

        return http.Answer(outcome, _ => Show.See("/passkeys"));
    }

    private static IResult Json(string options) => Results.Text(options, "application/json");
}
