using Aloi.Platform.Database;

namespace Aloi.Platform.Hosting;

/// <summary>Stores the public address the first time it is said. Proofs carry it for ever, so a restart never changes it.</summary>
internal sealed partial class AddressStep(AloiSettings settings, Installation installation, ILogger<AddressStep> log) : IStartupStep
{
    public int Order => 0;

    public async Task RunAsync(CancellationToken cancellation)
    {
        if (settings.Address is not { } wished)
        {
            return;
        }

        var stored = await installation.SetAddressAsync(wished, cancellation);
        if (!string.Equals(stored, wished.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal))
        {
            LogKept(stored);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The public address stays {Address}: it was set before and proofs carry it.")]
    private partial void LogKept(string address);
}
