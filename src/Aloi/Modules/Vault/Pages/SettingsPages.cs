using Aloi.Modules.Vault.Claims;
using Aloi.Modules.Vault.Pages.Claiming;
using Aloi.Modules.Vault.Pages.Holding;
using Aloi.Modules.Vault.People;
using Aloi.Modules.Vault.Proofs;
using Aloi.Platform;
using Aloi.Platform.Access;
using Aloi.Platform.Problems;
using Aloi.Ui;

namespace Aloi.Modules.Vault.Pages;

/// <summary>Who came here and when, and the ways in.</summary>
internal static class SettingsPages
{
    private const int AccessesShown = 100;

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/vault/accesses", AccessesAsync).OnlyFor(ActorKind.Person);
        routes.MapGet("/vault/settings", SettingsAsync).OnlyFor(ActorKind.Person);
        routes.MapPost("/vault/settings/addresses", AddAddressAsync).FormFor(ActorKind.Person);
        routes.MapPost("/vault/settings/recovery", NewRecoveryAsync).FormFor(ActorKind.Person);
        routes.MapPost("/vault/settings/browsers/{browser}/end", EndAsync).FormFor(ActorKind.Person);
    }

    private static async Task<IResult> AccessesAsync(HttpContext http, AccessLog log, HeldProofs proofs, CurrentUser user)
    {
        var accesses = await log.OfAsync(user.Id!.Value, AccessesShown, http.RequestAborted);
        var items = accesses.Select(a => a.ItemId).OfType<long>().ToHashSet();
        var titles = await proofs.TitlesAsync(items, http.RequestAborted);
        var lines = accesses.ConvertAll(a => new AccessLine(a.At, a.Act, a.ItemId is { } item ? titles.GetValueOrDefault(item) : null));
        return Show.Page<AccessesPage>(new { Lines = lines, Most = AccessesShown });
    }

    private static Task<IResult> SettingsAsync(HttpContext http, VaultSettingsView view) => DrawAsync(http, view, null, []);

    /// <summary>The second address joins once its mail's link is opened in this browser, as the first one did.</summary>
    private static async Task<IResult> AddAddressAsync(HttpContext http, AskForProof ask, ClaimContext context, VaultSettingsView view)
    {
        var address = (await FormValues.ReadAsync(http))["address"];
        var asked = await context.RunAsync<bool>(
            async () =>
                await ask.HandleAsync(address, new ProofPurpose(Next: "/vault/settings"), http.RequestAborted) is { } problem
                    ? problem
                    : true,
            http.RequestAborted
        );
        if (!asked.Succeeded)
        {
            return await DrawAsync(http, view, address, [asked.Problems[0].At(new Location(Field: "address"))]);
        }

        Toast.Set(http, "vault.settings.address-asked");
        return Show.See("/vault/settings");
    }

    private static async Task<IResult> NewRecoveryAsync(HttpContext http, OwnKeys keys, CurrentUser user)
    {
        http.Response.Headers.CacheControl = "no-store";
        var code = await keys.NewRecoveryCodeAsync(user, http.RequestAborted);
        return Show.Page<RecoveryCodePage>(new { RecoveryCode = code, Next = "/vault/settings" });
    }

    private static async Task<IResult> EndAsync(PublicId browser, HttpContext http, OwnBrowsers browsers)
    {
        if (!await browsers.EndAsync(browser, http.RequestAborted))
        {
            return http.Refuse(CommonProblems.NotFound.With());
        }

        Toast.Set(http, "vault.settings.session-ended");
        return Show.See("/vault/settings");
    }

    private static async Task<IResult> DrawAsync(
        HttpContext http,
        VaultSettingsView view,
        string? address,
        IReadOnlyList<Problem> problems
    ) =>
        Show.Page<VaultSettingsPage>(
            new
            {
                Model = await view.ReadAsync(http, http.RequestAborted),
                Address = address,
                Problems = problems,
            },
            problems.Count == 0 ? StatusCodes.Status200OK : problems[0].Kind.Status
        );
}

/// <param name="Proof">What it was done to; null for the space as a whole.</param>
public sealed record AccessLine(DateTimeOffset At, VaultAct Act, string? Proof);

/// <summary>Gathers what the settings page shows.</summary>
internal sealed class VaultSettingsView(OwnKeys keys, OwnBrowsers browsers, VaultHost host, CurrentUser user)
{
    public async Task<VaultSettingsModel> ReadAsync(HttpContext http, CancellationToken cancellation)
    {
        var person = user.Id!.Value;
        return new VaultSettingsModel(
            await keys.AddressesAsync(person, cancellation),
            await browsers.ListAsync(cancellation),
            PersonSessions.DigestOf(http),
            await keys.HasRecoveryCodeAsync(person, cancellation),
            await host.NameAsync(cancellation)
        );
    }
}

/// <param name="Here">The digest of the session of this very browser.</param>
public sealed record VaultSettingsModel(
    IReadOnlyList<OwnAddress> Addresses,
    IReadOnlyList<PersonSession> Browsers,
    byte[] Here,
    bool HasRecoveryCode,
    HostName Host
);
