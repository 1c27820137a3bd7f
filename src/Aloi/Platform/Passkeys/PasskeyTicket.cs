using System.Security.Cryptography;
using System.Text.Json;
using Aloi.Platform.Access;
using Aloi.Platform.Secrets;

namespace Aloi.Platform.Passkeys;

/// <summary>
/// What must be remembered between the two halves of a ceremony, the challenge above all: sealed in a cookie of a few minutes, which no
/// script reads and which serves once.
/// </summary>
public sealed class PasskeyTicket(MasterKey master, TimeProvider time)
{
    private const string Cookie = "aloi_passkey";
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);
    private readonly Sealer _sealer = master.For("passkey ceremonies");

    public void Keep(HttpContext http, string purpose, string? state)
    {
        var until = time.GetUtcNow() + Lifetime;
        var content = JsonSerializer.SerializeToUtf8Bytes(new Kept(until, state));
        SessionCookie.Set(http, Cookie, Convert.ToBase64String(_sealer.Seal(content, purpose)), until);
    }

    /// <summary>What was kept for this purpose; null when nothing was, or too long ago.</summary>
    public string? Take(HttpContext http, string purpose)
    {
        if (SessionCookie.Read(http, Cookie) is not { } cookie)
        {
            return null;
        }

        SessionCookie.Delete(http, Cookie);
        try
        {
            var kept = JsonSerializer.Deserialize<Kept>(_sealer.Open(Convert.FromBase64String(cookie), purpose))!;
            return time.GetUtcNow() < kept.Until ? kept.State : null;
        }
        catch (Exception wrong) when (wrong is FormatException or CryptographicException or JsonException)
        {
            return null;
        }
    }

    private sealed record Kept(DateTimeOffset Until, string? State);
}
