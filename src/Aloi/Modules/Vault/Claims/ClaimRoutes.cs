using Aloi.Modules.Vault.Items;
using Aloi.Modules.Vault.Pages;
using Aloi.Modules.Vault.People;
using Aloi.Platform.Access;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Vault.Claims;

/// <summary>The ways into a vault. People get pages, programs get JSON from the same addresses; a GET never spends anything.</summary>
internal static class ClaimRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/claim/{code}", LookAsync).OpenTo(ActorKind.Person);
        routes.MapPost("/claim/{code}", ClaimAsync).FormOpenTo(ActorKind.Person);
        routes.MapGet("/claim/proof/{token}", LookAtProofAsync).OpenTo(ActorKind.Person);
        routes.MapPost("/claim/proof/{token}", ProveAsync).FormOpenTo(ActorKind.Person);
        SignInRoutes.Map(routes);
    }

    /// <summary>Looking changes nothing but the log, so mail scanners that follow links do no harm.</summary>
    private static async Task<IResult> LookAsync(string code, HttpContext http, LookAtClaim look, CancellationToken cancellation)
    {
        http.Response.Headers.CacheControl = "no-store";
        var found = await look.HandleAsync(code, cancellation);
        return http.Request.WantsPage()
            ? ClaimPages.Look(http, code, found)
            : http.Answer(found, l => Results.Ok(new ClaimView(l.State, l.By, l.Sender, l.State == ClaimState.Waiting ? l.Address : null)));
    }

    private static async Task<IResult> ClaimAsync(string code, HttpContext http, ClaimItem claim, CancellationToken cancellation)
    {
        var claimed = await claim.HandleAsync(code, cancellation);
        Keep(http, claimed.Value?.Session);
        return http.Request.HasFormContentType
            ? ClaimPages.Claimed(http, code, claimed)
            : http.Answer(claimed, c => Results.Ok(new ClaimedView(c.State, c.RecoveryCode)));
    }

    /// <summary>What the mailed link opens: it says whether the token still works, and leaves its use to a deliberate act.</summary>
    private static async Task<IResult> LookAtProofAsync(string token, HttpContext http, ProveAddress prove, CancellationToken cancellation)
    {
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        http.Response.Headers.CacheControl = "no-store";
        var look = await prove.LookAsync(token, cancellation);
        return http.Request.WantsPage() ? ClaimPages.LookAtToken(token, look)
            : look.IsOpen ? Results.Ok(new ProofView(ClaimState.Waiting))
            : http.Refuse(VaultProblems.TokenUsedOrExpired.With());
    }

    private static async Task<IResult> ProveAsync(string token, HttpContext http, ProveAddress prove, CancellationToken cancellation)
    {
        var proven = await prove.HandleAsync(token, cancellation);
        Keep(http, proven.Value?.Session);
        return http.Request.HasFormContentType
            ? ClaimPages.Proven(proven, proven.Succeeded ? null : await prove.LookAsync(token, cancellation))
            : http.Answer(proven, p => Results.Ok(new ProvenView(p.Collected)));
    }

    public static void Keep(HttpContext http, OpenedSession? session)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (session is not null)
        {
            SessionCookie.Set(http, PersonSessions.Cookie, session.Secret, session.ExpiresAt);
        }
    }
}

internal sealed record ClaimView(ClaimState State, RecipientKind By, string? Sender, string? Address);

internal sealed record ClaimedView(ClaimState State, string? RecoveryCode);

internal sealed record ProofView(ClaimState State);

internal sealed record ProvenView(int Collected);
