using Aloi.Platform.Access;
using Aloi.Platform.Database;
using Aloi.Standards.Crypto;
using Aloi.Standards.TransparencyLog;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.TransparencyLog;

/// <summary>Answers the newest signed checkpoint, and the key that checks it.</summary>
public sealed class ServeCheckpoint(IssuerContext database)
{
    public async Task<string> HandleAsync(CancellationToken cancellation) => (await StateAsync(cancellation)).Checkpoint;

    /// <summary>The verifier key in the form that witnesses and monitors are configured with.</summary>
    public async Task<NoteKey> KeyAsync(CancellationToken cancellation)
    {
        var state = await StateAsync(cancellation);
        return new NoteKey(state.Origin, Ed25519PublicKey.FromBytes(state.PublicKey));
    }

    private Task<LogState> StateAsync(CancellationToken cancellation) => database.Set<LogState>().AsNoTracking().SingleAsync(cancellation);

    internal static void Map(IEndpointRouteBuilder routes)
    {
        routes
            .MapGet(
                "/log/checkpoint",
                async (ServeCheckpoint serve, HttpContext http) => Text(http, await serve.HandleAsync(http.RequestAborted))
            )
            .Public();
        routes
            .MapGet(
                "/log/key",
                async (ServeCheckpoint serve, HttpContext http) => Text(http, $"{await serve.KeyAsync(http.RequestAborted)}\n")
            )
            .Public();
    }

    private static IResult Text(HttpContext http, string text)
    {
        http.Response.Headers.CacheControl = "no-cache";
        return Results.Text(text, "text/plain", System.Text.Encoding.UTF8);
    }
}
