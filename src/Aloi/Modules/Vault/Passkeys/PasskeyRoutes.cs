using Aloi.Modules.Vault.People;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Passkeys;
using Aloi.Platform.Problems;
using Aloi.Platform.Texts;
using Aloi.Ui;

namespace Aloi.Modules.Vault.Passkeys;

/// <summary>What the passkey island speaks with on the holder's side, and the page of their own keys.</summary>
internal static class PasskeyRoutes
{
    private const string Page = "/vault/passkeys";

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/vault/sign-in/passkey/options", BeginUsingAsync).OpenTo(ActorKind.Person);
        routes.MapPost("/vault/sign-in/passkey", EndUsingAsync).OpenTo(ActorKind.Person);
        routes.MapGet(Page, ListAsync).OnlyFor(ActorKind.Person);
        routes.MapGet("/vault/passkeys/new", () => Show.Page<Pages.NewPasskeyPage>()).OnlyFor(ActorKind.Person);
        routes.MapPost("/vault/passkeys/options", BeginAddingAsync).OnlyFor(ActorKind.Person);
        routes.MapPost(Page, EndAddingAsync).OnlyFor(ActorKind.Person);
        routes.MapPost("/vault/passkeys/{passkey}/name", RenameAsync).FormFor(ActorKind.Person);
        routes.MapPost("/vault/passkeys/{passkey}/delete", DeleteAsync).FormFor(ActorKind.Person);
    }

    private static async Task<IResult> BeginUsingAsync(HttpContext http, PasskeyCeremony ceremony, PersonPasskeyBook book) =>
        Json(await ceremony.BeginUsingAsync(http, book));

    private static async Task<IResult> EndUsingAsync(
        HttpContext http,
        PasskeyCeremony ceremony,
        PersonPasskeyBook book,
        OwnPasskeys keys,
        CancellationToken cancellation
    )
    {
        var used = await ceremony.EndUsingAsync(http, book);
        if (used.Succeeded)
        {
            var session = await keys.OpenAsync(used.Value, cancellation);
            SessionCookie.Set(http, PersonSessions.Cookie, session.Secret, session.ExpiresAt);
        }

        return http.Answer(used, _ => Results.NoContent());
    }

    private static async Task<IResult> ListAsync(OwnPasskeys keys, CancellationToken cancellation) =>
        Show.Page<Pages.VaultPasskeysPage>(new { Keys = await keys.ListAsync(cancellation) });

    private static async Task<IResult> BeginAddingAsync(
        HttpContext http,
        PasskeyCeremony ceremony,
        PersonPasskeyBook book,
        OwnPasskeys keys,
        CancellationToken cancellation
    )
    {
        // The authenticator shows this name; the vault gives it nobody's, since the device may not be its owner's alone.
        var name = TextCatalog.Get(http.Language(), "vault.passkeys.owner");
        var handle = await keys.HandleAsync(cancellation);
        return Json(await ceremony.BeginAddingAsync(http, book, new PasskeyOwner(handle.ToString(), name, name)));
    }

    private static async Task<IResult> EndAddingAsync(
        HttpContext http,
        PasskeyCeremony ceremony,
        PersonPasskeyBook book,
        OwnPasskeys keys,
        CancellationToken cancellation
    )
    {
        var made = await ceremony.EndAddingAsync(http, book, (await keys.HandleAsync(cancellation)).ToString());
        if (!made.Succeeded)
        {
            return http.Refuse(made.Problems);
        }

        var name = $"{TextCatalog.Get(http.Language(), "passkeys.default-name")} {(await keys.ListAsync(cancellation)).Count + 1}";
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

        return http.Answer(outcome, _ => Show.See(Page));
    }

    private static IResult Json(string options) => Results.Text(options, "application/json");
}
