using Aloi.Platform.Outbound;
using Aloi.Standards.Did;

namespace Aloi.Integrations.VcApi;

/// <summary>Documents for the conformance interface: from anywhere that is allowed, and from this machine, where the test suites serve their lists.</summary>
internal sealed class ConformanceDocuments(IConfiguration configuration) : IDocumentSource, IDisposable
{
    private readonly GuardedFetcher _others = new(OutboundOptions.From(configuration));
    private readonly GuardedFetcher _loopback = new(
        new OutboundOptions
        {
            AllowPrivateAddresses = true,
            AllowHttp = true,

            // The suites serve their lists with certificates that nobody signed.
            Certificates = static (_, certificate, _, _) => certificate is not null,
            MaximumRedirects = 0,
        }
    );

    public ValueTask<DocumentResult> GetAsync(Uri address, CancellationToken cancellation) =>
        new OutboundDocuments(address.IsLoopback ? _loopback : _others).GetAsync(address, cancellation);

    public void Dispose()
    {
        _others.Dispose();
        _loopback.Dispose();
    }
}
