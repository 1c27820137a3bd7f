using Aloi.Modules.Vault.Items;
using Aloi.Modules.Vault.People;
using Aloi.Platform.Access;
using Aloi.Platform.Problems;

namespace Aloi.Modules.Vault.Claims;

internal static class ClaimRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/claim/{code}", LookAsync).OpenTo(ActorKind.Person);
        routes.MapPost("/claim/{code}", ClaimAsync).OpenTo(ActorKind.Person);
        routes.MapGet("/claim/proof/{token}", LookAtProofAsync).OpenTo(ActorKind.Person);
        routes.MapPost("/claim/proof/{token}", ProveAsync).OpenTo(ActorKind.Person);
        routes.MapPost("/vault/sign-in", AskAsync).OpenTo(ActorKind.Person);
        routes.MapPost("/vault/recover", RecoverAsync).OpenTo(ActorKind.Person);
        routes.MapPost("/vault/sign-out", SignOutAsync).OnlyFor(ActorKind.Person);
    }

    /// <summary>Looking changes nothing but the log, so mail scanners that follow links do no harm.</summary>
    private static async Task<IResult> LookAsync(
        string code,
        HttpContext http,
        ClaimFinder finder,
        ClaimContext context,
        CancellationToken cancellation
    )
    {
        var found = await context.RunAsync(() => finder.FindAsync(code, cancellation), cancellation);
        return http.Answer(found, item => Results.Ok(View(item, context)));
    }

    private static async Task<IResult> ClaimAsync(string code, HttpContext http, ClaimItem claim, CancellationToken cancellation)
    {
        var claimed = await claim.HandleAsync(code, cancellation);
        Keep(http, claimed.Value?.Session);
        return http.Answer(claimed, c => Results.Ok(new ClaimedView(c.State, c.RecoveryCode)));
    }

    /// <summary>What the mailed link opens: it says whether the token still works, and leaves its use to a deliberate act.</summary>
    private static async Task<IResult> LookAtProofAsync(string token, HttpContext http, ProveAddress prove, CancellationToken cancellation)
    {
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        return await prove.IsOpenAsync(token, cancellation)
            ? Results.Ok(new ProofView(ClaimState.Waiting))
            : http.Refuse(VaultProblems.TokenUsedOrExpired.With());
    }

    private static async Task<IResult> ProveAsync(string token, HttpContext http, ProveAddress prove, CancellationToken cancellation)
    {
        var proven = await prove.HandleAsync(token, cancellation);
        Keep(http, proven.Value?.Session);
        return http.Answer(proven, p => Results.Ok(new ProvenView(p.Collected)));
    }

    private static async Task<IResult> AskAsync(
        AskRequest body,
        HttpContext http,
        AskForProof ask,
        ClaimContext context,
        CancellationToken cancellation
    )
    {
        var asked = await context.RunAsync<bool>(
            async () => await ask.HandleAsync(body.Address ?? "", cancellation) is { } problem ? problem : true,
            cancellation
        );
        return http.Answer(asked, _ => Results.Accepted());
    }

    private static async Task<IResult> RecoverAsync(RecoverRequest body, HttpContext http, Recover recover, CancellationToken cancellation)
    {
        var recovered = await recover.HandleAsync(body.Code ?? "", cancellation);
        Keep(http, recovered.Value);
        return http.Answer(recovered, _ => Results.NoContent());
    }

    private static async Task<IResult> SignOutAsync(HttpContext http, PersonSessions sessions, CancellationToken cancellation)
    {
        await sessions.EndAsync(http, cancellation);
        SessionCookie.Delete(http, PersonSessions.Cookie);
        return Results.NoContent();
    }

    private static void Keep(HttpContext http, OpenedSession? session)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (session is not null)
        {
            SessionCookie.Set(http, PersonSessions.Cookie, session.Secret, session.ExpiresAt);
        }
    }

    private static ClaimView View(StoredItem item, ClaimContext context)
    {
        if (item.PersonId is not null)
        {
            return new ClaimView(ClaimState.Claimed, item.RecipientKind, null, null);
        }

        var content = context.Open(item);
        return new ClaimView(ClaimState.Waiting, item.RecipientKind, content.Sender, Masked(content.Address));
    }

    /// <summary>Enough for the owner to know which of their mailboxes to look into.</summary>
    private static string? Masked(string? address) => address is null ? null : $"{address[0]}…{address[address.IndexOf('@')..]}";
}

internal sealed record ClaimView(ClaimState State, RecipientKind By, string? Sender, string? Address);

internal sealed record ClaimedView(ClaimState State, string? RecoveryCode);

internal sealed record ProofView(ClaimState State);

internal sealed record ProvenView(int Collected);

internal sealed record AskRequest(string? Address);

internal sealed record RecoverRequest(string? Code);
