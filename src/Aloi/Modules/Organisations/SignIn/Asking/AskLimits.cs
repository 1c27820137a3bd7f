using Aloi.Platform.Database;
using Microsoft.EntityFrameworkCore;

namespace Aloi.Modules.Organisations.SignIn.Asking;

/// <summary>How often one may ask: for one address, so that nobody's mailbox is flooded, and from one source, so that nobody tries a list.</summary>
internal sealed class AskLimits(
    IssuerContext database,
    IssuerWork work,
    SignInSeals seals,
    IHttpContextAccessor http,
    TimeProvider time
)
{
    public const int PerAddress = 3;
    public const int PerSource = 30;
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <summary>Writes the ask down; false when there were too many already. Known and unknown addresses count alike.</summary>
    public Task<bool> TryAsync(string address, CancellationToken cancellation) =>
        work.RunAsync(
            async () =>
            {
                var now = time.GetUtcNow();
                var ask = new SignInAsk
                {
                    Address = seals.AddressDigest(address),
                    Source = seals.SourceDigest(http.HttpContext?.Connection.RemoteIpAddress?.ToString() ?? "here"),
                    At = now,
                };
                var (since, old) = (now - Window, now - Kept);
                await database.Set<SignInAsk>().Where(a => a.At < old).ExecuteDeleteAsync(cancellation);
                var allowed =
                    await database.Set<SignInAsk>().CountAsync(a => a.Address == ask.Address && a.At > since, cancellation) < PerAddress
                    && await database.Set<SignInAsk>().CountAsync(a => a.Source == ask.Source && a.At > since, cancellation) < PerSource;
                if (allowed)
                {
                    database.Add(ask);
                }

                return allowed;
            },
            cancellation
        );
}
