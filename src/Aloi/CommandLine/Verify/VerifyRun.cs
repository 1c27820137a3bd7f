using Aloi.Modules.Credentials.Verifying.Minutes;
using Aloi.Platform.Outbound;
using Aloi.Standards.Did;
using Aloi.Standards.Verification;

namespace Aloi.CommandLine.Verify;

/// <summary>Verifies inputs one after the other and sums up in an exit code: 0 all valid, 1 any not valid, else 2.</summary>
internal sealed class VerifyRun : IDisposable
{
    private readonly GuardedFetcher? _fetcher;
    private readonly IDocumentSource _network;
    private readonly TimeProvider _clock;

    public VerifyRun(bool offline, TimeProvider clock, OutboundOptions? outbound = null)
    {
        _clock = clock;
        _fetcher = offline ? null : new GuardedFetcher(outbound ?? new OutboundOptions());
        _network = _fetcher is null ? OfflineDocumentSource.Instance : new CachedDocuments(new OutboundDocuments(_fetcher), clock);
    }

    /// <summary>Documents that were brought along, by address.</summary>
    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Documents { get; init; } =
        new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);

    /// <summary>Who is expected to hold what is verified; null when nobody is.</summary>
    public RecipientClaim? Recipient { get; init; }

    public async Task<int> RunAsync(IReadOnlyList<string> inputs, IVerifyOutput output, CancellationToken cancellation)
    {
        var (invalid, unknown) = (false, false);
        var settings = Settings();
        foreach (var input in inputs)
        {
            var result = await VerifyAsync(input, settings, output, cancellation);
            invalid |= result == VerificationResult.Invalid;
            unknown |= result == VerificationResult.Unknown;
        }

        return invalid ? 1
            : unknown ? 2
            : 0;
    }

    public void Dispose() => _fetcher?.Dispose();

    private VerificationSettings Settings() =>
        new()
        {
            Now = _clock.GetUtcNow(),
            Documents = new DocumentBundle(Documents, _network),
            Contexts = DocumentBundle.Contexts(Documents),
            Recipient = Recipient,
        };

    private async Task<VerificationResult> VerifyAsync(
        string input,
        VerificationSettings settings,
        IVerifyOutput output,
        CancellationToken cancellation
    )
    {
        var (document, trouble) = await new InputReader(_fetcher).ReadAsync(input, cancellation);
        if (trouble is null && SealedMinutes.AreMeant(document.Span))
        {
            var minutes = await new MinutesVerifier(settings.Documents, settings.Now).VerifyAsync(document, cancellation);
            await output.WriteAsync(input, minutes);
            return minutes.Result;
        }

        var report = trouble is null
            ? await CredentialVerifier.VerifyAsync(document, settings, cancellation)
            : new VerificationReport([trouble], Credential: null);
        await output.WriteAsync(input, report);
        return report.Result;
    }
}
