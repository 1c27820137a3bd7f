using Aloi.Platform.Outbound;
using Aloi.Standards.Verification;

namespace Aloi.Modules.Vault.Proofs;

/// <summary>What a proof is worth today.</summary>
public enum Standing
{
    Valid,
    Ended,
    Suspended,
    Withdrawn,
    NotValid,

    /// <summary>Something could not be read for now: neither good nor bad.</summary>
    Unknown,
}

/// <summary>Verifies one proof as any stranger would, within the time somebody waits for a page.</summary>
internal sealed class ProofStanding(RecentDocuments documents, TimeProvider time)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public async Task<Standing> OfAsync(byte[] credential, CancellationToken cancellation)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Patience);
        try
        {
            var settings = new VerificationSettings { Now = time.GetUtcNow(), Documents = documents };
            return Of(await CredentialVerifier.VerifyAsync(credential, settings, limit.Token));
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Standing.Unknown;
        }
    }

    public static Standing Of(VerificationReport report)
    {
        var failed = report
            .Checks.Where(c => c.State == CheckState.Failed && c.Weight != CheckWeight.Shown)
            .Select(c => c.Code)
            .ToHashSet(StringComparer.Ordinal);
        return failed.Contains("status.withdrawn") ? Standing.Withdrawn
            : failed.Contains("status.suspended") ? Standing.Suspended
            : failed.Contains("dates.expired") ? Standing.Ended
            : report.Result switch
            {
                VerificationResult.Valid => Standing.Valid,
                VerificationResult.Invalid => Standing.NotValid,
                _ => Standing.Unknown,
            };
    }
}
