using System.Net;
using Aloi.Platform;
using Aloi.Platform.Access;

namespace Aloi.Modules.Organisations.Founding;

/// <summary>
/// Who may found an installation that is still empty: whoever sits at the machine itself, or reads its console. Otherwise the first
/// stranger to find a new server would become its administrator.
/// </summary>
internal sealed class SetupCode(Ids ids)
{
    private static readonly string[] Forwarded = ["Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP", "Via"];

    /// <summary>Made anew by every start; printed while there is no organisation.</summary>
    public string Code { get; } = ids.NewClaimCode();

    public static bool IsNeeded(HttpContext http) =>
        http.Connection.RemoteIpAddress is not { } from
        || !IPAddress.IsLoopback(from)
        // A name of one's own that leads to this machine is how a page elsewhere would reach it.
        || !ThisMachine.Is(http.Request.Host.Host)
        || Forwarded.Any(http.Request.Headers.ContainsKey);

    public bool Opens(HttpContext http, string typed) =>
        !IsNeeded(http) || SecretDigest.AreEqual(Folded(typed), Folded(Code));

    private static string Folded(string code) => string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
}
