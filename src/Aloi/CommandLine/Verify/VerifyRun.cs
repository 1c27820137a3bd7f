using Aloi.Platform.Outbound;
using Aloi.Standards.Did;
using Aloi.Standards.Verification;

namespace Aloi.CommandLine.Verify;

/// <summary>Verifies inputs one after the other and sums up in an exit code: 0 all valid, 1 any not valid, else 2.</summary>
internal sealed class VerifyRun(bool offline, TimeProvider clock, OutboundOptions? outbound = null) : IDisposable
{
    private readonly GuardedFetcher? _fetcher = offline ? null : new GuardedFetcher(outbound ?? new OutboundOptions());

    public async Task<int> RunAsync(IReadOnlyList<string> inputs, IVerifyOutput output, CancellationToken cancellation)
    {
        var (invalid, unknown) = (false, false);
        foreach (var input in inputs)
        {
            var report = await VerifyAsync(input, cancellation);
            await output.WriteAsync(input, report);
            invalid |= report.Result == VerificationResult.Invalid;
            unknown |= report.Result == VerificationResult.Unknown;
        }

        return invalid ? 1
            : unknown ? 2
            : 0;
    }

    public void Dispose() => _fetcher?.Dispose();

    private async Task<VerificationReport> VerifyAsync(string input, CancellationToken cancellation)
    {
        var (document, trouble) = await new InputReader(_fetcher).ReadAsync(input, cancellation);
        if (trouble is not null)
        {
            return new VerificationReport([trouble], Credential: null);
        }

        IDocumentSource documents = _fetcher is null ? OfflineDocumentSource.Instance : new OutboundDocuments(_fetcher);
        var settings = new VerificationSettings { Now = clock.GetUtcNow(), Documents = documents };
        return await CredentialVerifier.VerifyAsync(document, settings, cancellation);
    }
}
